/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** So many units of a variant. */
export type ReservationLineInput = {
  /** At least 1. */
  quantity: number;
  /** The variant; it stands in one line only. */
  variantId: string;
};

/** What to hold for an order. */
export type ReserveStockInput = {
  /** When the hold ends by itself. */
  expiresAt: string;
  /** All of them are held, or none. */
  lines: Array<ReservationLineInput>;
  /** The order: asked again for it, the answer is the same. */
  orderId: string;
};

export type ReserveStockMutationVariables = Exact<{
  input: ReserveStockInput;
}>;


export type ReserveStockMutation = { reserveStock: { reserved: boolean, shortages: Array<{ variantId: string, requested: number, available: number }> } };

export type CommitReservationMutationVariables = Exact<{
  orderId: string;
}>;


export type CommitReservationMutation = { commitReservation: boolean };

export type ReleaseReservationMutationVariables = Exact<{
  orderId: string;
}>;


export type ReleaseReservationMutation = { releaseReservation: boolean };

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

export const ReserveStockDocument = new TypedDocumentString(`
    mutation ReserveStock($input: ReserveStockInput!) {
  reserveStock(input: $input) {
    reserved
    shortages {
      variantId
      requested
      available
    }
  }
}
    `) as unknown as TypedDocumentString<ReserveStockMutation, ReserveStockMutationVariables>;
export const CommitReservationDocument = new TypedDocumentString(`
    mutation CommitReservation($orderId: ID!) {
  commitReservation(orderId: $orderId)
}
    `) as unknown as TypedDocumentString<CommitReservationMutation, CommitReservationMutationVariables>;
export const ReleaseReservationDocument = new TypedDocumentString(`
    mutation ReleaseReservation($orderId: ID!) {
  releaseReservation(orderId: $orderId)
}
    `) as unknown as TypedDocumentString<ReleaseReservationMutation, ReleaseReservationMutationVariables>;