import { orderConfirmed } from '@stoa/events';
import { byId, consume, defineSubgraph } from '@stoa/subgraph-kit';
import { Migration20261121000000_cart } from '../migrations/Migration20261121000000_cart.ts';
import { CartLineResolver } from './cart/cart-line.resolver.ts';
import { cartById, cartLineById } from './cart/cart.loaders.ts';
import { CartResolver } from './cart/cart.resolver.ts';
import { UserCartResolver } from './cart/user-cart.resolver.ts';
import { CheckoutResolver } from './checkout/checkout.resolver.ts';
import { CouponResolver } from './coupon/coupon.resolver.ts';
import { entities } from './database.ts';
import { cartSettings } from './env.ts';
import { onOrderConfirmed } from './events/on-order-confirmed.ts';
import { User } from './external/user.ts';
import { seedCart } from './seed/seed-cart.ts';
import { shippingMethodById } from './shipping/shipping.loaders.ts';
import { ShippingResolver } from './shipping/shipping.resolver.ts';

/** Carts, coupons, shipping, taxes, and what an order would cost. */
export const cart = defineSubgraph({
  name: 'cart',
  settings: cartSettings,
  entities,
  migrations: [Migration20261121000000_cart],
  resolvers: [
    CartLineResolver,
    CartResolver,
    CheckoutResolver,
    CouponResolver,
    ShippingResolver,
    UserCartResolver,
  ],
  references: {
    Cart: byId(cartById),
    CartLine: byId(cartLineById),
    ShippingMethod: byId(shippingMethodById),
    User: ({ id }: { id: string }) => ({ id }),
  },
  orphanedTypes: [User],
  consumers: [consume(orderConfirmed, onOrderConfirmed)],
  services: () => ({}),
  seed: seedCart,
});
