/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AddressOfQueryVariables = Exact<{
  userId: string;
  addressId: string;
}>;


export type AddressOfQuery = { addressOf: { fullName: string, line1: string, line2: string | null, city: string, postalCode: string, region: string | null, countryCode: string, phone: string | null } | null };

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

export const AddressOfDocument = new TypedDocumentString(`
    query AddressOf($userId: ID!, $addressId: ID!) {
  addressOf(userId: $userId, addressId: $addressId) {
    fullName
    line1
    line2
    city
    postalCode
    region
    countryCode
    phone
  }
}
    `) as unknown as TypedDocumentString<AddressOfQuery, AddressOfQueryVariables>;