import type { Context, Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import type { OrderRow } from '../order/lock-order.ts';
import { record } from '../order/record.ts';
import { cancel, reject } from './end-order.ts';
import {
  lockCheckout,
  moveCheckout,
  type CheckoutRow,
  type LockedCheckout,
} from './lock-checkout.ts';
import { SAGA, type SagaStep, type StepOutcome } from './saga.ts';

/** An order that is not ready to be paid by then is given up: no shopper waits that long. */
const DEADLINE_MS = 10 * 60_000;

/** A neighbour may be away for hours: beyond these, failures of a step are only counted. */
const FAILURES_TOLD = 5;

/**
 * Takes the checkout of an order to where it rests: waiting for the payment, or at an end. Anybody
 * may call it at any time, also several at once: steps are idempotent, and of those who run the
 * same step one records it. The others go on from there rather than rely on the winner, who may
 * die the next moment.
 *
 * @throws what a step threw. The attempt stands on the timeline; call again later.
 */
export async function runCheckout(context: Context, orderId: string): Promise<void> {
  for (;;) {
    const { checkout, order } = await load(context, orderId);
    if (checkout.state === 'RUNNING') await runStep(context, checkout, order);
    else if (checkout.state === 'UNDOING') await undoStep(context, checkout);
    else return;
  }
}

async function load(context: Context, orderId: string) {
  const checkout = await tables(context)
    .selectFrom('checkout')
    .selectAll()
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow();
  const order = await tables(context)
    .selectFrom('customer_order')
    .selectAll()
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
  return { checkout, order };
}

/** Runs the step that is next and records what came of it. */
async function runStep(context: Context, checkout: CheckoutRow, order: OrderRow): Promise<void> {
  const step = SAGA[checkout.position];
  if (!step) throw new Error(`The checkout of order ${order.id} runs past its last step.`);
  const outcome = await attempt(context, checkout, step, async () =>
    isOverdue(order) ? OVERDUE : step.run(context, order),
  );
  await unlessMoved(context, checkout, async (tx, locked) => {
    switch (outcome.kind) {
      case 'DONE':
        return recordDone(tx, locked, step, outcome);
      case 'WAITING':
        return moveCheckout(tx, checkout, { state: 'WAITING' });
      case 'REJECTED':
        return reject(tx, locked, outcome.reason, outcome.rejection);
      case 'CANCELLED':
        return cancel(tx, locked, outcome.reason);
    }
  });
}

const OVERDUE: StepOutcome = {
  kind: 'CANCELLED',
  reason: 'The order could not be prepared in time. Nothing was charged.',
};

const isOverdue = (order: OrderRow) =>
  order.status === 'PENDING' && Date.now() - order.placed_at.getTime() > DEADLINE_MS;

async function recordDone(
  tx: Transaction,
  { order, checkout }: LockedCheckout,
  step: SagaStep,
  { message, apply }: StepOutcome & { kind: 'DONE' },
): Promise<void> {
  const position = checkout.position + 1;
  const state = position === SAGA.length ? 'DONE' : 'RUNNING';
  await moveCheckout(tx, checkout, { state, position, attempts: 0 });
  const number = checkout.attempts + 1;
  const done = { kind: 'STEP_DONE', step: step.name, attempt: number, message } as const;
  const recorded = await record(tx, order, done);
  await apply?.(tx, recorded);
}

/** Goes back over one step, also over the one that was being run. */
async function undoStep(context: Context, checkout: CheckoutRow): Promise<void> {
  const step = SAGA[checkout.position];
  const undo = step?.undo;
  if (undo) {
    await attempt(context, checkout, step, async () => undo(context, checkout.order_id));
  }
  await unlessMoved(context, checkout, async (tx, { order }) => {
    const state = checkout.position === 0 ? 'UNDONE' : 'UNDOING';
    const position = Math.max(0, checkout.position - 1);
    await moveCheckout(tx, checkout, { state, position, attempts: 0 });
    if (!undo) return;
    const message = `Undone: ${step.name}.`;
    await record(tx, order, { kind: 'STEP_UNDONE', step: step.name, message });
  });
}

/** Does a part of a step. A failure is recorded and thrown on. */
async function attempt<Result>(
  context: Context,
  checkout: CheckoutRow,
  step: SagaStep,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const number = checkout.attempts + 1;
    const message = 'That did not work; it is tried again.';
    await unlessMoved(context, checkout, async (tx, { order }) => {
      await moveCheckout(tx, checkout, { attempts: number });
      if (number > FAILURES_TOLD) return;
      await record(tx, order, { kind: 'STEP_FAILED', step: step.name, attempt: number, message });
    });
    throw error;
  }
}

/** Writes what somebody found out about a checkout, unless it has moved since they read it. */
async function unlessMoved(
  context: Context,
  seen: CheckoutRow,
  write: (tx: Transaction, locked: LockedCheckout) => Promise<void>,
): Promise<void> {
  await context.transaction(async (tx) => {
    const locked = await lockCheckout(tx, seen.order_id);
    if (locked.checkout.version === seen.version) await write(tx, locked);
  });
}
