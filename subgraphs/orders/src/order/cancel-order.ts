import { notFound } from '@stoa/service-kit';
import { checkInput, once, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { cancel } from '../checkout/end-order.ts';
import { lockCheckout } from '../checkout/lock-checkout.ts';
import { runCheckout } from '../checkout/run-checkout.ts';
import { maySee } from './may-see.ts';
import { orderById } from './order.loaders.ts';
import type { CancelOrderInput } from './order.inputs.ts';
import type { Order } from './order.types.ts';

const rules = z.object({
  orderId: z.uuid(),
  reason: z.string().trim().min(1).max(500).nullish(),
  idempotencyKey: z.string().min(1).max(200),
});

/**
 * Cancels an order that is not shipped yet: what is held is free again, what was charged goes back.
 *
 * @throws `NOT_FOUND` also for somebody else's order; `CONFLICT` when it is too late.
 */
export async function cancelOrder(
  context: Context,
  input: CancelOrderInput,
): Promise<Order | null> {
  const { idempotencyKey, ...given } = checkInput(rules, input);
  const { orderId } = given;
  const by = context.caller.role === 'ADMIN' ? 'SHOP' : 'BUYER';
  const reason = given.reason ?? `Cancelled by the ${by === 'SHOP' ? 'shop' : 'customer'}.`;
  await context.transaction(async (tx) =>
    once(tx, context.caller, 'cancelOrder', idempotencyKey, given, async () => {
      const locked = await lockCheckout(tx, orderId);
      if (!maySee(context.caller, { customerId: locked.order.customer_id })) {
        throw notFound('order', orderId);
      }
      await cancel(tx, locked, reason, by);
      return null;
    }),
  );
  try {
    await runCheckout(context, orderId);
  } catch (error) {
    context.log.warn({ err: error, orderId }, 'undoing a checkout failed; the job goes on with it');
  }
  return context.loader(orderById).clear(orderId).load(orderId);
}
