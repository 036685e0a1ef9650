import { newId, type Transaction } from '@stoa/subgraph-kit';
import { tables } from '../../database.ts';
import { CheckoutQuoteDocument, type CheckoutQuoteQuery } from '../../external/cart/generated.ts';
import type { OrderRow } from '../../order/lock-order.ts';
import type { SagaStep } from '../saga.ts';

type Quote = NonNullable<CheckoutQuoteQuery['checkoutQuote']>;

/** Prices the cart and writes the lines onto the order, if the total is what the customer agreed to. */
export const quote: SagaStep = {
  name: 'quote',
  async run(context, order) {
    const { checkoutQuote } = await context.call('cart', CheckoutQuoteDocument, {
      input: {
        cartId: order.cart_id,
        ownerId: order.customer_id,
        countryCode: order.shipping_address.countryCode,
        shippingMethodId: order.shipping_method_id,
      },
    });
    if (!checkoutQuote) {
      return {
        kind: 'REJECTED',
        reason: 'The cart is empty, or cannot be sent there by this shipping method.',
        rejection: { kind: 'CART_EMPTY' },
      };
    }
    if (checkoutQuote.total !== order.total) {
      return {
        kind: 'REJECTED',
        reason: 'The total has changed since it was shown.',
        rejection: { kind: 'PRICE_CHANGED', total: checkoutQuote.total },
      };
    }
    return {
      kind: 'DONE',
      message: 'The cart was priced.',
      apply: async (tx, locked) => writeQuote(tx, locked, checkoutQuote),
    };
  },
};

async function writeQuote(tx: Transaction, order: OrderRow, priced: Quote): Promise<void> {
  await tables(tx)
    .insertInto('order_line')
    .values(
      priced.lines.map((line, position) => ({
        id: newId(),
        order_id: order.id,
        variant_id: line.variantId,
        product_id: line.productId,
        vendor_id: line.vendorId,
        product_title: line.productTitle,
        variant_title: line.variantTitle,
        sku: line.sku,
        unit_price: line.unitPrice,
        quantity: line.quantity,
        fulfilled_quantity: 0,
        position,
      })),
    )
    .execute();
  await tables(tx)
    .updateTable('customer_order')
    .set({
      subtotal: priced.subtotal,
      discount: priced.discount,
      shipping: priced.shipping,
      tax: priced.tax,
      coupon_code: priced.couponCode ?? null,
      shipping_method_name: priced.shippingMethod.name,
    })
    .where('id', '=', order.id)
    .execute();
}
