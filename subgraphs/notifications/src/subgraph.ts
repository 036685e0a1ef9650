import { byId, defineSubgraph, work } from '@stoa/subgraph-kit';
import { Migration20261121000000_notifications } from '../migrations/Migration20261121000000_notifications.ts';
import { onPasswordResetRequested } from './account/on-password-reset-requested.ts';
import { onUserRegistered } from './account/on-user-registered.ts';
import { entities } from './database.ts';
import { mailboxRoutes } from './dev-mailbox/mailbox.routes.ts';
import { notificationsSettings } from './env.ts';
import { sendMessage, sendMessageJob } from './message/send-message.ts';
import { notificationById } from './notification/notification.loaders.ts';
import { NotificationResolver } from './notification/notification.resolver.ts';
import { onOrderCancelled } from './order/on-order-cancelled.ts';
import { onOrderConfirmed } from './order/on-order-confirmed.ts';
import { onOrderCreated } from './order/on-order-created.ts';
import { onOrderDelivered } from './order/on-order-delivered.ts';
import { onOrderFulfilled } from './order/on-order-fulfilled.ts';
import { onPaymentRefunded } from './payment/on-payment-refunded.ts';
import { seedNotifications } from './seed/seed-notifications.ts';
import { createServices } from './services.ts';
import { onStockDepleted } from './stock/on-stock-depleted.ts';

/** Messages to people: mail, in the app, and what became of them. */
export const notifications = defineSubgraph({
  name: 'notifications',
  settings: notificationsSettings,
  entities,
  migrations: [Migration20261121000000_notifications],
  resolvers: [NotificationResolver],
  references: { Notification: byId(notificationById) },
  consumers: [
    onOrderCancelled,
    onOrderConfirmed,
    onOrderCreated,
    onOrderDelivered,
    onOrderFulfilled,
    onPasswordResetRequested,
    onPaymentRefunded,
    onStockDepleted,
    onUserRegistered,
  ],
  jobs: [work(sendMessageJob, sendMessage)],
  services: createServices,
  routes: async (app, services, newContext) => {
    if (services.devMailbox) await mailboxRoutes(app, newContext);
  },
  seed: seedNotifications,
});
