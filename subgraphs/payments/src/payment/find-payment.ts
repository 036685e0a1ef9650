import type { Context } from '@stoa/subgraph-kit';
import { maySee } from './may-see.ts';
import { paymentById, paymentOfOrder } from './payment.loaders.ts';
import type { Payment } from './payment.types.ts';

/** A payment, if it is the caller's to see; else null. */
export async function findPayment(
  context: Context,
  by: { readonly id: string } | { readonly orderId: string },
): Promise<Payment | null> {
  const payment =
    'id' in by
      ? await context.loader(paymentById).load(by.id)
      : await context.loader(paymentOfOrder).load(by.orderId);
  return payment && maySee(context.caller, payment) ? payment : null;
}
