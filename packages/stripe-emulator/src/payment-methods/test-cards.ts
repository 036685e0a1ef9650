/** Why a card is declined: https://docs.stripe.com/declines/codes */
export interface Decline {
  code: string;
  decline_code: string;
  message: string;
}

/** A card that Stripe's test mode knows, and what paying with it does. */
export interface TestCard {
  number: string;
  brand: 'amex' | 'mastercard' | 'visa';
  /** Ids that stand for it wherever a payment method is asked for. */
  paymentMethods: readonly string[];
  /** True when the shopper is sent to the 3-D Secure page first. */
  authentication: boolean;
  /** Null when the payment succeeds. */
  decline: Decline | null;
}

const declined = (decline_code: string): Decline => ({
  code: 'card_declined',
  decline_code,
  message: 'Your card was declined.',
});
const insufficientFunds: Decline = {
  ...declined('insufficient_funds'),
  message: 'Your card has insufficient funds.',
};

const plain = { brand: 'visa', authentication: false, decline: null } as const;

/** Stripe's own numbers and ids: https://docs.stripe.com/testing. The README has the same table. */
export const testCards: readonly TestCard[] = [
  { ...plain, number: '4242424242424242', paymentMethods: ['pm_card_visa'] },
  {
    ...plain,
    number: '5555555555554444',
    paymentMethods: ['pm_card_mastercard'],
    brand: 'mastercard',
  },
  { ...plain, number: '378282246310005', paymentMethods: ['pm_card_amex'], brand: 'amex' },
  {
    ...plain,
    number: '4000000000000002',
    paymentMethods: ['pm_card_chargeDeclined', 'pm_card_visa_chargeDeclined'],
    decline: declined('generic_decline'),
  },
  {
    ...plain,
    number: '4000000000009995',
    paymentMethods: [
      'pm_card_chargeDeclinedInsufficientFunds',
      'pm_card_visa_chargeDeclinedInsufficientFunds',
    ],
    decline: insufficientFunds,
  },
  {
    ...plain,
    number: '4000000000000069',
    paymentMethods: ['pm_card_chargeDeclinedExpiredCard'],
    decline: {
      code: 'expired_card',
      decline_code: 'expired_card',
      message: 'Your card has expired.',
    },
  },
  {
    ...plain,
    number: '4000000000000127',
    paymentMethods: ['pm_card_chargeDeclinedIncorrectCvc'],
    decline: {
      code: 'incorrect_cvc',
      decline_code: 'incorrect_cvc',
      message: "Your card's security code is incorrect.",
    },
  },
  {
    ...plain,
    number: '4000000000000119',
    paymentMethods: ['pm_card_chargeDeclinedProcessingError'],
    decline: {
      code: 'processing_error',
      decline_code: 'processing_error',
      message: 'An error occurred while processing your card. Try again in a little bit.',
    },
  },
  {
    ...plain,
    number: '4000000000003220',
    paymentMethods: ['pm_card_threeDSecure2Required'],
    authentication: true,
  },
  {
    ...plain,
    number: '4000002500003155',
    paymentMethods: ['pm_card_authenticationRequiredOnSetup'],
    authentication: true,
  },
  {
    ...plain,
    number: '4000002760003184',
    paymentMethods: ['pm_card_authenticationRequired'],
    authentication: true,
  },
  {
    ...plain,
    number: '4000008400001629',
    paymentMethods: ['pm_card_threeDSecureRequiredChargeDeclined'],
    authentication: true,
    decline: declined('generic_decline'),
  },
];

export const testCardByNumber: ReadonlyMap<string, TestCard> = new Map(
  testCards.map((card) => [card.number, card]),
);

export const testCardByPaymentMethod: ReadonlyMap<string, TestCard> = new Map(
  testCards.flatMap((card) => card.paymentMethods.map((id) => [id, card] as const)),
);

/** Any other number, as Stripe answers a real card in test mode. */
export const notATestCard: Decline = {
  code: 'card_declined',
  decline_code: 'test_mode_live_card',
  message: 'Your card was declined. Your request was in test mode, but used a non test card.',
};
