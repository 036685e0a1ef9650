import type { Call } from '../api/call.ts';
import { unexpectedState } from '../api/errors.ts';
import type { PaymentIntent } from '../store/records.ts';
import { visibleTo } from './client-access.ts';

interface Rule {
  done: string;
  from: readonly PaymentIntent['status'][];
}

/** From which statuses each action may be taken: https://docs.stripe.com/payments/paymentintents/lifecycle */
const rules = {
  amend: {
    done: 'amended',
    from: ['requires_payment_method', 'requires_confirmation', 'requires_action'],
  },
  confirm: {
    done: 'confirmed',
    from: ['requires_payment_method', 'requires_confirmation', 'requires_action'],
  },
  capture: { done: 'captured', from: ['requires_capture'] },
  cancel: {
    done: 'canceled',
    from: [
      'requires_payment_method',
      'requires_confirmation',
      'requires_action',
      'requires_capture',
    ],
  },
} as const satisfies Record<string, Rule>;

/** @throws StripeApiError 400 `payment_intent_unexpected_state` when `intent`'s status does not allow `action`. */
export function assertAllowed(call: Call, action: keyof typeof rules, intent: PaymentIntent): void {
  const { done, from }: Rule = rules[action];
  if (from.includes(intent.status)) return;
  throw unexpectedState(
    `You cannot ${action} this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${done}: ${from.join(', ')}.`,
    visibleTo(call, intent),
  );
}
