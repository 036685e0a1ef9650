import { money, type Context } from '@stoa/subgraph-kit';
import type { ProductVariant } from '../external/product-variant.ts';
import { orderById } from '../order/order.loaders.ts';
import type { Order } from '../order/order.types.ts';
import type { Money } from '@stoa/subgraph-kit';

export type PlaceOrderOutcome =
  | { __typename: 'OrderPlaced'; order: Order }
  | { __typename: 'CartEmpty'; message: string }
  | { __typename: 'PriceChanged'; message: string; expectedTotal: Money; total: Money }
  | { __typename: 'OrderInsufficientStock'; message: string; shortages: Shortage[] }
  | { __typename: 'OrderCouponNotValid'; message: string; code: string };

interface Shortage {
  variant: ProductVariant;
  requested: number;
  available: number;
}

/** What `placeOrder` answers for an order as it is now, the first time and every time after. */
export async function placeOrderOutcome(
  context: Context,
  orderId: string,
): Promise<PlaceOrderOutcome> {
  // Read afresh: the loader may have seen the order before the checkout changed it.
  const loader = context.loader(orderById).clear(orderId);
  const order = await loader.load(orderId);
  if (!order) throw new Error(`Order ${orderId} was placed and is not there.`);
  const { rejection } = order;
  const message = order.endReason ?? '';
  switch (rejection?.kind) {
    case undefined:
      return { __typename: 'OrderPlaced', order };
    case 'CART_EMPTY':
      return { __typename: 'CartEmpty', message };
    case 'PRICE_CHANGED':
      return {
        __typename: 'PriceChanged',
        message,
        expectedTotal: order.total,
        total: money(rejection.total),
      };
    case 'INSUFFICIENT_STOCK':
      return {
        __typename: 'OrderInsufficientStock',
        message,
        shortages: rejection.shortages.map(({ variantId, ...rest }) => ({
          variant: { id: variantId },
          ...rest,
        })),
      };
    case 'COUPON_NOT_VALID':
      return { __typename: 'OrderCouponNotValid', message, code: rejection.code };
  }
}
