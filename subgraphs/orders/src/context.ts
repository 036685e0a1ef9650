import type { Context, Throttle } from '@stoa/subgraph-kit';

/** What orders has beside its database. */
export interface OrdersServices {
  /** Tries to find an order by its number and e-mail address. */
  readonly lookups: Throttle;
}

export type OrdersContext = Context<OrdersServices>;
