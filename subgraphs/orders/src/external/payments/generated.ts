/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What became of the payment of an order that was given up. */
export type CancelPaymentOutcome =
  /** Nothing was taken, and nothing can be any more. */
  | 'CANCELLED'
  /** There was no payment, and there will be none. */
  | 'NOTHING'
  /** The order is remembered as given up: the provider does its part later, or refused a refund that an admin then sees. */
  | 'PENDING'
  /** What was taken goes back. */
  | 'REFUNDED';

/** What to charge for an order. */
export type CreatePaymentInput = {
  /** In minor units: 50 to 99,999,999, or 0: then it is paid at once. */
  amount: number;
  /** ISO 4217 code; the one of this shop. */
  currency: string;
  /** The account's or guest's id: who may pay and see it. */
  customerId: string;
  /** Stands on the receipt, as `Order S-10001`. */
  description: string;
  /** Where the provider sends a receipt. */
  email: string;
  /** The order: asked again for it, the answer is the same. */
  orderId: string;
};

export type CreatePaymentMutationVariables = Exact<{
  input: CreatePaymentInput;
}>;


export type CreatePaymentMutation = { createPayment: { created: boolean } };

export type CancelPaymentMutationVariables = Exact<{
  orderId: string;
}>;


export type CancelPaymentMutation = { cancelPayment: { outcome: CancelPaymentOutcome } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const CreatePaymentDocument = new TypedDocumentString(`
    mutation CreatePayment($input: CreatePaymentInput!) {
  createPayment(input: $input) {
    created
  }
}
    `) as unknown as TypedDocumentString<CreatePaymentMutation, CreatePaymentMutationVariables>;
export const CancelPaymentDocument = new TypedDocumentString(`
    mutation CancelPayment($orderId: ID!) {
  cancelPayment(orderId: $orderId) {
    outcome
  }
}
    `) as unknown as TypedDocumentString<CancelPaymentMutation, CancelPaymentMutationVariables>;