/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type VariantsForSaleQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type VariantsForSaleQuery = { variantsForSale: Array<{ variantId: string, productId: string, vendorId: string, productTitle: string, variantTitle: string, sku: string, price: number, weightGrams: number, available: number }> };

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

export const VariantsForSaleDocument = new TypedDocumentString(`
    query VariantsForSale($ids: [ID!]!) {
  variantsForSale(ids: $ids) {
    variantId
    productId
    vendorId
    productTitle
    variantTitle
    sku
    price
    weightGrams
    available
  }
}
    `) as unknown as TypedDocumentString<VariantsForSaleQuery, VariantsForSaleQueryVariables>;