import { cart } from '@stoa/cart';
import { catalog } from '@stoa/catalog';
import { notifications } from '@stoa/notifications';
import { orders } from '@stoa/orders';
import { payments } from '@stoa/payments';
import { users } from '@stoa/users';

/** All subgraphs, in the order in which they start: those that others call at their own start come first. */
export const subgraphs = { users, catalog, cart, payments, orders, notifications };

/** Where each one listens when it runs in a process of its own. */
export const SUBGRAPH_PORTS = {
  users: 4001,
  catalog: 4002,
  cart: 4003,
  orders: 4004,
  payments: 4005,
  notifications: 4006,
} as const;
