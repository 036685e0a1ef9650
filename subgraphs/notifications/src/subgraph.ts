import {
  orderCancelled,
  orderConfirmed,
  orderCreated,
  orderDelivered,
  orderFulfilled,
  paymentRefunded,
  productStockDepleted,
  userPasswordResetRequested,
  userRegistered,
} from '@stoa/events';
import { byId, consume, defineSubgraph, work } from '@stoa/subgraph-kit';
import { Migration20261121000000_notifications } from '../migrations/Migration20261121000000_notifications.ts';
import { entities } from './database.ts';
import { mailboxRoutes } from './dev-mailbox/mailbox.routes.ts';
import { notificationsSettings } from './env.ts';
import { onOrderCancelled } from './events/on-order-cancelled.ts';
import { onOrderConfirmed } from './events/on-order-confirmed.ts';
import { onOrderCreated } from './events/on-order-created.ts';
import { onOrderDelivered } from './events/on-order-delivered.ts';
import { onOrderFulfilled } from './events/on-order-fulfilled.ts';
import { onPasswordResetRequested } from './events/on-password-reset-requested.ts';
import { onPaymentRefunded } from './events/on-payment-refunded.ts';
import { onStockDepleted } from './events/on-stock-depleted.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import { sendMessage, sendMessageJob } from './message/send-message.ts';
import { notificationById } from './notification/notification.loaders.ts';
import { NotificationResolver } from './notification/notification.resolver.ts';
import { seedNotifications } from './seed/seed-notifications.ts';
import { createServices } from './services.ts';

/** Messages to people: mail, in the app, and what became of them. */
export const notifications = defineSubgraph({
  name: 'notifications',
  settings: notificationsSettings,
  entities,
  migrations: [Migration20261121000000_notifications],
  resolvers: [NotificationResolver],
  references: { Notification: byId(notificationById) },
  consumers: [
    consume(orderCancelled, onOrderCancelled),
    consume(orderConfirmed, onOrderConfirmed),
    consume(orderCreated, onOrderCreated),
    consume(orderDelivered, onOrderDelivered),
    consume(orderFulfilled, onOrderFulfilled),
    consume(userPasswordResetRequested, onPasswordResetRequested),
    consume(paymentRefunded, onPaymentRefunded),
    consume(productStockDepleted, onStockDepleted),
    consume(userRegistered, onUserRegistered),
  ],
  jobs: [work(sendMessageJob, sendMessage)],
  services: createServices,
  routes: async (app, services, newContext) => {
    if (services.devMailbox) await mailboxRoutes(app, newContext);
  },
  seed: seedNotifications,
});
