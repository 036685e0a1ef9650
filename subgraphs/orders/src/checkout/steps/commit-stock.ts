import { orderConfirmed } from '@stoa/events';
import { money, type Transaction } from '@stoa/subgraph-kit';
import { tables } from '../../database.ts';
import { CommitReservationDocument } from '../../external/catalog/generated.ts';
import { changeStatus } from '../../order/change-status.ts';
import type { OrderRow } from '../../order/lock-order.ts';
import { orderFacts } from '../../order/order-events.ts';
import type { SagaStep } from '../saga.ts';

/**
 * Takes the reserved units out of the warehouse; the order is confirmed. Undone by the release of
 * the reservation, which gives back what was taken as well.
 */
export const commitStock: SagaStep = {
  name: 'commit-stock',
  async run(context, order) {
    const { commitReservation } = await context.call('catalog', CommitReservationDocument, {
      orderId: order.id,
    });
    if (!commitReservation) {
      return {
        kind: 'CANCELLED',
        reason: 'The payment came too late: the items were sold. The money goes back.',
      };
    }
    return { kind: 'DONE', message: 'The items are yours.', apply: confirm };
  },
};

async function confirm(tx: Transaction, order: OrderRow): Promise<void> {
  const confirmed = await changeStatus(tx, order, 'CONFIRM', 'The order is confirmed.', {
    confirmed_at: new Date(),
  });
  const lines = await tables(tx)
    .selectFrom('order_line')
    .selectAll()
    .where('order_id', '=', order.id)
    .orderBy('position')
    .execute();
  tx.publish(orderConfirmed, order.id, {
    ...orderFacts(confirmed),
    cartId: order.cart_id,
    shippingAddress: order.shipping_address,
    subtotal: money(order.subtotal),
    discount: money(order.discount),
    shipping: money(order.shipping),
    tax: money(order.tax),
    lines: lines.map((line) => ({
      id: line.id,
      variantId: line.variant_id,
      productId: line.product_id,
      vendorId: line.vendor_id,
      productTitle: line.product_title,
      variantTitle: line.variant_title,
      sku: line.sku,
      unitPrice: money(line.unit_price),
      quantity: line.quantity,
    })),
  });
}
