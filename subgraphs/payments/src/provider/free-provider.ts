import { ProviderRefusal, type PaymentProvider } from './payment-provider.ts';

/**
 * Orders that cost nothing, as with a coupon for all of it: no provider takes such a payment, and
 * it is complete as soon as it is asked for.
 */
export const freeProvider: PaymentProvider = {
  name: 'free',
  createIntent: async ({ paymentId, currency }) => ({
    reference: `free_${paymentId}`,
    paymentId,
    clientSecret: null,
    status: 'SUCCEEDED',
    receivedAmount: 0,
    currency,
    failure: null,
    card: null,
    refunds: [],
  }),
  readIntent: async () => null,
  cancelIntent: async () => null,
  refund: async ({ reference }) => {
    throw new ProviderRefusal(`Nothing was paid for ${reference}, so nothing can go back.`);
  },
};
