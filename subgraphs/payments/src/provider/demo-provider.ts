import { ProviderRefusal, type PaymentProvider } from './payment-provider.ts';

/** As it stands in `payment.provider` of what the seed planted. */
export const DEMO_PROVIDER = 'demo';

/**
 * The past of the demo shop: its payments never were at a provider, and a refund of one succeeds at
 * once. No new payment goes here.
 */
export const demoProvider: PaymentProvider = {
  name: DEMO_PROVIDER,
  createIntent: async ({ orderId }) => {
    throw new ProviderRefusal(`Order ${orderId} cannot be paid: it belongs to the demo's past.`);
  },
  readIntent: async () => null,
  cancelIntent: async () => null,
  refund: async ({ refundId, amount }) => ({
    reference: `re_demo_${refundId}`,
    refundId,
    amount,
    status: 'SUCCEEDED',
    failureReason: null,
  }),
};
