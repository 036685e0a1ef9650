import type { Context } from '@stoa/subgraph-kit';
import { cancel } from './end-order.ts';
import { lockCheckout } from './lock-checkout.ts';
import { runCheckout } from './run-checkout.ts';

/** Cancels an order whose time to pay is over. A payment that has arrived wins. */
export async function endUnpaid(context: Context, { orderId }: { orderId: string }): Promise<void> {
  await context.transaction(async (tx) => {
    const locked = await lockCheckout(tx, orderId);
    const { status, paid_at: paidAt } = locked.order;
    if (status !== 'AWAITING_PAYMENT' || paidAt !== null) return;
    await cancel(tx, locked, 'The payment was not made in time.');
  });
  await runCheckout(context, orderId);
}
