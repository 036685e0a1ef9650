/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A cart, and where it is to go. */
export type CheckoutQuoteInput = {
  /** The cart. */
  cartId: string;
  /** Where it goes, ISO 3166-1 alpha-2. */
  countryCode: string;
  /** The account or guest whose cart it must be. */
  ownerId: string;
  /** How it goes there. */
  shippingMethodId: string;
};

/** The use of a coupon by an order. */
export type RedeemCouponInput = {
  /** As `CheckoutQuote.couponCode` gave it. */
  code: string;
  /** The order: asked again for it, the answer is the same. */
  orderId: string;
  /** The account or guest who orders. */
  ownerId: string;
};

export type CheckoutQuoteQueryVariables = Exact<{
  input: CheckoutQuoteInput;
}>;


export type CheckoutQuoteQuery = { checkoutQuote: { subtotal: number, discount: number, shipping: number, tax: number, total: number, couponCode: string | null, lines: Array<{ variantId: string, productId: string, vendorId: string, productTitle: string, variantTitle: string, sku: string, unitPrice: number, quantity: number }>, shippingMethod: { id: string, name: string } } | null };

export type RedeemCouponMutationVariables = Exact<{
  input: RedeemCouponInput;
}>;


export type RedeemCouponMutation = { redeemCoupon: { redeemed: boolean, problem: string | null } };

export type UnredeemCouponMutationVariables = Exact<{
  orderId: string;
}>;


export type UnredeemCouponMutation = { unredeemCoupon: boolean };

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

export const CheckoutQuoteDocument = new TypedDocumentString(`
    query CheckoutQuote($input: CheckoutQuoteInput!) {
  checkoutQuote(input: $input) {
    lines {
      variantId
      productId
      vendorId
      productTitle
      variantTitle
      sku
      unitPrice
      quantity
    }
    subtotal
    discount
    shipping
    tax
    total
    couponCode
    shippingMethod {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<CheckoutQuoteQuery, CheckoutQuoteQueryVariables>;
export const RedeemCouponDocument = new TypedDocumentString(`
    mutation RedeemCoupon($input: RedeemCouponInput!) {
  redeemCoupon(input: $input) {
    redeemed
    problem
  }
}
    `) as unknown as TypedDocumentString<RedeemCouponMutation, RedeemCouponMutationVariables>;
export const UnredeemCouponDocument = new TypedDocumentString(`
    mutation UnredeemCoupon($orderId: ID!) {
  unredeemCoupon(orderId: $orderId)
}
    `) as unknown as TypedDocumentString<UnredeemCouponMutation, UnredeemCouponMutationVariables>;