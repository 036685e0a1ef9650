import { paymentCompleted, paymentFailed, paymentRefunded } from '@stoa/events';
import { consume, createThrottle, defineSubgraph, work } from '@stoa/subgraph-kit';
import { Migration20261121000000_orders } from '../migrations/Migration20261121000000_orders.ts';
import { checkoutJob } from './checkout/checkout.job.ts';
import { CheckoutResolver } from './checkout/checkout.resolver.ts';
import { endUnpaidJob } from './checkout/end-unpaid.job.ts';
import { endUnpaid } from './checkout/end-unpaid.ts';
import { runCheckout } from './checkout/run-checkout.ts';
import { takeUpCheckouts, takeUpCheckoutsJob } from './checkout/take-up-checkouts.ts';
import type { OrdersServices } from './context.ts';
import { entities } from './database.ts';
import { ordersSettings } from './env.ts';
import { onPaymentCompleted } from './events/on-payment-completed.ts';
import { onPaymentFailed } from './events/on-payment-failed.ts';
import { onPaymentRefunded } from './events/on-payment-refunded.ts';
import { FulfilmentResolver, OrderFulfilmentResolver } from './fulfilment/fulfilment.resolver.ts';
import { VendorOrderResolver } from './fulfilment/vendor-order.resolver.ts';
import { OrderResolver } from './order/order.resolver.ts';
import { fulfilmentReference, lineReference, orderReference } from './order/references.ts';
import { UserResolver } from './order/user.resolver.ts';
import { seedOrders } from './seed/seed-orders.ts';
import { StatisticsResolver } from './statistics/statistics.resolver.ts';

/** Orders, their checkout, and what follows the sale. */
export const orders = defineSubgraph({
  name: 'orders',
  settings: ordersSettings,
  entities,
  migrations: [Migration20261121000000_orders],
  resolvers: [
    CheckoutResolver,
    FulfilmentResolver,
    OrderFulfilmentResolver,
    OrderResolver,
    StatisticsResolver,
    UserResolver,
    VendorOrderResolver,
  ],
  references: {
    Fulfilment: fulfilmentReference,
    Order: orderReference,
    OrderLine: lineReference,
    User: ({ id }: { id: string }) => ({ id }),
  },
  consumers: [
    consume(paymentCompleted, onPaymentCompleted),
    consume(paymentFailed, onPaymentFailed),
    consume(paymentRefunded, onPaymentRefunded),
  ],
  jobs: [
    work(checkoutJob, async (context, { orderId }) => runCheckout(context, orderId)),
    work(endUnpaidJob, endUnpaid),
    work(takeUpCheckoutsJob, takeUpCheckouts, { cron: '* * * * *' }),
  ],
  services: (settings): OrdersServices => ({
    lookups: createThrottle({
      perEmail: settings.ORDER_LOOKUPS_PER_EMAIL,
      perAddress: settings.ORDER_LOOKUPS_PER_ADDRESS,
    }),
  }),
  seed: seedOrders,
});
