import type { Logger } from '@stoa/service-kit';
import type { ProviderRefusal } from '../provider/payment-provider.ts';
import type { PaymentRecord } from './payment.entity.ts';

/**
 * Writes down that the provider will never take a payment on: it ends cancelled, and whoever asks
 * for it again hears so without the provider being asked. The payment must be locked.
 */
export function recordRefusal(log: Logger, payment: PaymentRecord, refusal: ProviderRefusal): void {
  // A rival was answered otherwise: the provider has it.
  if (payment.providerReference !== null || payment.status !== 'PENDING') return;
  payment.status = 'CANCELLED';
  const { id: paymentId, orderId } = payment;
  log.error({ err: refusal, paymentId, orderId }, 'the provider refused a payment for good');
}
