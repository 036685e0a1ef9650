import type { Context, Transaction } from '@stoa/subgraph-kit';
import type { Selectable } from 'kysely';
import { tables, type Tables } from '../database.ts';
import { lockOrder, type OrderRow } from '../order/lock-order.ts';
import { record } from '../order/record.ts';
import { endOrder } from './end-order.ts';
import { SAGA, type SagaStep, type StepOutcome } from './saga.ts';

/** An order that is not ready to be paid by then is given up: no shopper waits that long. */
const DEADLINE_MS = 10 * 60_000;

/**
 * Takes the checkout of an order as far as it goes: to the next point where it has to wait, or to
 * an end. Anybody may call it at any time, also several at once: steps are idempotent, and of those
 * who run the same step one records it while the others stop.
 *
 * @throws what a step threw. The attempt stands on the timeline; call again later.
 */
export async function runCheckout(context: Context, orderId: string): Promise<void> {
  for (;;) {
    const { checkout, order } = await load(context, orderId);
    const step = SAGA[checkout.position];
    let moved = false;
    if (checkout.state === 'RUNNING' && step) {
      moved = await runStep(context, checkout, order, step);
    } else if (checkout.state === 'UNDOING') {
      moved = await undoStep(context, checkout, step);
    }
    if (!moved) return;
  }
}

type CheckoutRow = Selectable<Tables['checkout']>;

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

/** @returns whether the checkout moved and can go on. */
async function runStep(
  context: Context,
  checkout: CheckoutRow,
  order: OrderRow,
  step: SagaStep,
): Promise<boolean> {
  const attempt = checkout.attempts + 1;
  let outcome: StepOutcome;
  try {
    outcome = isOverdue(order) ? OVERDUE : await step.run(context, order);
  } catch (error) {
    await recordFailure(context, checkout, step.name);
    throw error;
  }
  return context.transaction(async (tx) => {
    const locked = await lockOrder(tx, order.id);
    switch (outcome.kind) {
      case 'DONE': {
        const last = checkout.position === SAGA.length - 1;
        const won = await moveOn(tx, checkout, {
          state: last ? 'DONE' : 'RUNNING',
          position: checkout.position + 1,
          attempts: 0,
        });
        if (!won) return false;
        const { message } = outcome;
        const done = { kind: 'STEP_DONE', step: step.name, attempt, message } as const;
        const recorded = await record(tx, locked, done);
        await outcome.apply?.(tx, recorded);
        return !last;
      }
      case 'WAITING':
        await moveOn(tx, checkout, { state: 'WAITING' });
        return false;
      case 'REJECTED':
        return endOrder(tx, locked, checkout, 'REJECT', outcome.reason, outcome.rejection);
      case 'CANCELLED':
        return endOrder(tx, locked, checkout, 'CANCEL', outcome.reason, null);
    }
  });
}

const OVERDUE: StepOutcome = {
  kind: 'CANCELLED',
  reason: 'The order could not be prepared in time. Nothing was charged.',
};

const isOverdue = (order: OrderRow) =>
  order.status === 'PENDING' && Date.now() - order.placed_at.getTime() > DEADLINE_MS;

/** Goes back over one step, also over the one that was being run. */
async function undoStep(
  context: Context,
  checkout: CheckoutRow,
  step: SagaStep | undefined,
): Promise<boolean> {
  await step?.undo?.(context, checkout.order_id);
  return context.transaction(async (tx) => {
    const locked = await lockOrder(tx, checkout.order_id);
    const last = checkout.position === 0;
    const won = await moveOn(tx, checkout, {
      state: last ? 'UNDONE' : 'UNDOING',
      position: Math.max(0, checkout.position - 1),
      attempts: 0,
    });
    if (!won) return false;
    if (step?.undo) {
      const message = `Undone: ${step.name}.`;
      await record(tx, locked, { kind: 'STEP_UNDONE', step: step.name, message });
    }
    return !last;
  });
}

/** @returns whether the checkout was still as it was read. */
async function moveOn(
  tx: Transaction,
  checkout: CheckoutRow,
  to: Partial<Pick<CheckoutRow, 'state' | 'position' | 'attempts'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('checkout')
    .set({ ...to, version: checkout.version + 1 })
    .where('order_id', '=', checkout.order_id)
    .where('version', '=', checkout.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function recordFailure(context: Context, checkout: CheckoutRow, step: string): Promise<void> {
  await context.transaction(async (tx) => {
    const locked = await lockOrder(tx, checkout.order_id);
    const attempt = checkout.attempts + 1;
    if (!(await moveOn(tx, checkout, { attempts: attempt }))) return;
    const message = 'That did not work; it is tried again.';
    await record(tx, locked, { kind: 'STEP_FAILED', step, attempt, message });
  });
}
