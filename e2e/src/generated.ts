/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What to put into the cart. */
export type AddToCartInput = {
  /** Units to add to what is in there: 1 to 999. */
  quantity?: number;
  /** The variant. */
  variantId: string;
};

/** A correction of the stock of one variant. */
export type AdjustStockInput = {
  /** Any text of your own. Sent again with the same input, nothing is adjusted twice. */
  idempotencyKey: string;
  /** Units that came (positive) or went (negative). */
  quantity: number;
  /** Why; stands in the ledger. */
  reason: string;
  /** The variant. */
  variantId: string;
};

/** The end of an order. */
export type CancelOrderInput = {
  /** Any text of your own; sent again, nothing happens twice. */
  idempotencyKey: string;
  /** The order. */
  orderId: string;
  /** Why; the customer reads it. */
  reason?: string | null | undefined;
};

/** So many units of a line. */
export type FulfilLineInput = {
  /** The line. */
  lineId: string;
  /** At least 1, at most what is not shipped yet. */
  quantity: number;
};

/** A parcel for an order. */
export type FulfilOrderInput = {
  /** Who brings it. */
  carrier: string;
  /** Any text of your own; sent again, nothing ships twice. */
  idempotencyKey: string;
  /** What is in the parcel. */
  lines: Array<FulfilLineInput>;
  /** The order. */
  orderId: string;
  /** The carrier's number of it. */
  trackingNumber: string;
  /** Where to follow it. */
  trackingUrl?: string | null | undefined;
};

/** Who wants in. */
export type LoginInput = {
  /** Small and capital letters are the same. */
  email: string;
  /** Their password. */
  password: string;
};

/** What can be done with an order: the buttons to show. */
export type OrderAction =
  /** Cancel it; what was charged goes back. */
  | 'CANCEL'
  /** Ship items of it. For vendors. */
  | 'FULFIL'
  /** Say that a parcel arrived. For vendors. */
  | 'MARK_DELIVERED'
  /** Pay it. */
  | 'PAY';

/** Where an order stands. */
export type OrderStatus =
  /** Its items are reserved; it can be paid until `expiresAt`. */
  | 'AWAITING_PAYMENT'
  /** Ended before it was shipped; what was charged goes back. */
  | 'CANCELLED'
  /** Paid; the vendors prepare it. */
  | 'CONFIRMED'
  /** All of it has arrived. */
  | 'DELIVERED'
  /** All of it is on its way. */
  | 'FULFILLED'
  /** A part is on its way. */
  | 'PARTIALLY_FULFILLED'
  /** Placed; being prepared for payment. */
  | 'PENDING'
  /** The money has gone back. */
  | 'REFUNDED'
  /** It could not be placed; nothing was charged. */
  | 'REJECTED'
  /** Sent back and received. */
  | 'RETURNED'
  /** The customer wants to send it back. */
  | 'RETURN_REQUESTED';

/** Where a payment stands. */
export type PaymentStatus =
  /** Nothing was taken, and nothing can be any more. */
  | 'CANCELLED'
  /** A part of the money went back. */
  | 'PARTIALLY_REFUNDED'
  /** Waits for the customer to pay. */
  | 'PENDING'
  /** All of the money went back. */
  | 'REFUNDED'
  /** The money is taken. */
  | 'SUCCEEDED';

/** An order for what is in a cart. */
export type PlaceOrderInput = {
  /** One of your addresses. */
  addressId?: string | null | undefined;
  /** Your cart. */
  cartId: string;
  /** Where confirmation and tracking go. */
  email: string;
  /** The total that was shown, in cents: another one ends in `PriceChanged`. */
  expectedTotal: number;
  /** Any text of your own. Sent again with the same input, it gives the same order. */
  idempotencyKey: string;
  /** Where it goes; or give `addressId`. */
  shippingAddress?: ShippingAddressInput | null | undefined;
  /** One of `Cart.availableShippingMethods`. */
  shippingMethodId: string;
};

/** What products must be like; all that is given must hold. */
export type ProductFilter = {
  /** Slugs of brands; any of them. */
  brands?: Array<string> | null | undefined;
  /** Slug of a category; those below count too. */
  category?: string | null | undefined;
  /** Only what can be bought right now. */
  inStock?: boolean | null | undefined;
  /** In cents, at most. */
  maxPrice?: number | null | undefined;
  /** In cents, at least. */
  minPrice?: number | null | undefined;
  /** Tags; all of them. */
  tags?: Array<string> | null | undefined;
  /** Only what this vendor sells. */
  vendorId?: string | null | undefined;
};

/** The order of a list of products. */
export type ProductSort =
  /** The newest first. */
  | 'NEWEST'
  /** The cheapest first. */
  | 'PRICE_ASC'
  /** The dearest first. */
  | 'PRICE_DESC'
  /** The best rated first. */
  | 'RATING'
  /** What fits the search best comes first; needs `search`. */
  | 'RELEVANCE';

/** A new account. */
export type RegisterInput = {
  /** Small and capital letters are the same. */
  email: string;
  /** As they want to be called; 1 to 100 characters. */
  name: string;
  /** 10 to 200 characters, not one that everybody uses. */
  password: string;
};

/** Where a cart goes, and how. */
export type SetShippingInput = {
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
  /** One that delivers there. Without it, the one chosen before stays, if it delivers there. */
  shippingMethodId?: string | null | undefined;
};

/** Where an order goes. */
export type ShippingAddressInput = {
  /** City. */
  city: string;
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
  /** Who receives it. */
  fullName: string;
  /** Street and number. */
  line1: string;
  /** Floor, company … */
  line2?: string | null | undefined;
  /** For the carrier. */
  phone?: string | null | undefined;
  /** Postal code. */
  postalCode: string;
  /** State or province, where there is one. */
  region?: string | null | undefined;
};

/** What kind of thing happened to an order. */
export type TimelineKind =
  /** A parcel arrived. */
  | 'DELIVERED'
  /** A try to pay was declined; another can be made. */
  | 'PAYMENT_DECLINED'
  /** A parcel was handed to a carrier. */
  | 'SHIPPED'
  /** It came to another state. */
  | 'STATUS_CHANGED'
  /** A step of the checkout succeeded. */
  | 'STEP_DONE'
  /** A step of the checkout failed and will be tried again. */
  | 'STEP_FAILED'
  /** A step of the checkout was undone. */
  | 'STEP_UNDONE';

/** What somebody may do. */
export type UserRole =
  /** Runs the shop. */
  | 'ADMIN'
  /** Buys. */
  | 'CUSTOMER'
  /** Sells products of their own, and buys. */
  | 'VENDOR';

export type OrdersInStateQueryVariables = Exact<{
  status: OrderStatus;
}>;


export type OrdersInStateQuery = { orders: { totalCount: number | null } };

export type ProductGridQueryVariables = Exact<{
  search?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  sort?: ProductSort | null | undefined;
  first?: number | null | undefined;
}>;


export type ProductGridQuery = { products: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, slug: string, title: string, vendor: { displayName: string }, priceRange: { min: { amount: number, currency: string } }, rating: { average: number | null, count: number }, images: Array<{ url: string, alt: string }> } }> } };

export type RestockMutationVariables = Exact<{
  input: AdjustStockInput;
}>;


export type RestockMutation = { adjustStock: { id: string, availableQuantity: number } };

export type EverythingQueryVariables = Exact<{
  search: string;
}>;


export type EverythingQuery = { me: { id: string, name: string, cart: { itemCount: number, lines: Array<{ variant: { price: { amount: number } } }> } | null, orders: { edges: Array<{ node: { number: string, customer: { name: string } | null, payment: { status: PaymentStatus, amount: { amount: number } } | null, lines: Array<{ vendor: { displayName: string }, variant: { product: { title: string, rating: { count: number } } } }> } }> } } | null, notifications: { edges: Array<{ node: { title: string, order: { number: string } | null } }> }, products: { edges: Array<{ node: { title: string, vendor: { displayName: string } } }> } };

export type FollowOrderSubscriptionVariables = Exact<{
  orderId: string;
  after?: number | null | undefined;
}>;


export type FollowOrderSubscription = { orderUpdates: { sequence: number, entry: { kind: TimelineKind, status: OrderStatus, message: string }, order: { id: string, number: string, status: OrderStatus, payment: { status: PaymentStatus, lastError: string | null } | null, lines: Array<{ quantity: number, variant: { title: string, product: { title: string } } }> } } };

export type FollowStockSubscriptionVariables = Exact<{
  variantIds: Array<string> | string;
}>;


export type FollowStockSubscription = { stockChanges: { sequence: number, availableQuantity: number, variant: { id: string, product: { title: string } } } };

export type FollowVendorOrdersSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type FollowVendorOrdersSubscription = { vendorOrderUpdates: { id: string, number: string, status: OrderStatus, lines: Array<{ productTitle: string, quantity: number }> } };

export type StartGuestSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type StartGuestSessionMutation = { startGuestSession: { accessToken: string, guestId: string } };

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { register:
    | { __typename: 'EmailTaken', message: string }
    | { __typename: 'PasswordTooWeak', message: string }
    | { __typename: 'RegisterSuccess', session: { accessToken: string, refreshToken: string, user: { id: string, email: string | null, role: UserRole | null } } }
   };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { login:
    | { __typename: 'InvalidCredentials', message: string }
    | { __typename: 'LoginSuccess', session: { accessToken: string, refreshToken: string, user: { id: string, email: string | null, role: UserRole | null } } }
   };

export type SessionPartsFragment = { accessToken: string, refreshToken: string, user: { id: string, email: string | null, role: UserRole | null } };

export type BrowseQueryVariables = Exact<{ [key: string]: never; }>;


export type BrowseQuery = { categories: Array<{ slug: string, name: string, children: Array<{ slug: string, name: string }> }>, brands: Array<{ name: string }> };

export type SearchQueryVariables = Exact<{
  search?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  sort?: ProductSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { products: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, slug: string, title: string, vendor: { id: string, displayName: string }, priceRange: { min: { amount: number, currency: string } }, rating: { average: number | null, count: number }, images: Array<{ url: string, alt: string }>, variants: Array<{ id: string, sku: string, title: string, availableQuantity: number, price: { amount: number } }> } }> } };

export type ProductPageQueryVariables = Exact<{
  slug: string;
}>;


export type ProductPageQuery = { product: { title: string, description: string, brand: { name: string } | null, category: { name: string, parent: { name: string } | null }, vendor: { displayName: string }, options: Array<{ name: string, values: Array<string> }>, variants: Array<{ id: string, title: string, availableQuantity: number, selectedOptions: Array<{ name: string, value: string }>, price: { amount: number, currency: string } }>, images: Array<{ url: string, alt: string }>, reviews: { totalCount: number | null, edges: Array<{ node: { rating: number, title: string, authorName: string } }> } } | null };

export type StockQueryVariables = Exact<{
  id: string;
}>;


export type StockQuery = { productVariant: { availableQuantity: number } | null };

export type AddToCartMutationVariables = Exact<{
  input: AddToCartInput;
}>;


export type AddToCartMutation = { addToCart:
    | { __typename: 'CartUpdated', cart: { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: number }, variant: { id: string, price: { amount: number }, product: { title: string } } }>, subtotal: { amount: number }, discount: { amount: number }, shipping: { amount: number }, tax: { amount: number }, total: { amount: number, currency: string }, coupon: { code: string } | null, shippingMethod: { id: string, name: string } | null, availableShippingMethods: Array<{ id: string, code: string, name: string }> } }
    | { __typename: 'InsufficientStock', message: string }
   };

export type ApplyCouponMutationVariables = Exact<{
  code: string;
}>;


export type ApplyCouponMutation = { applyCoupon:
    | { __typename: 'CartUpdated', cart: { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: number }, variant: { id: string, price: { amount: number }, product: { title: string } } }>, subtotal: { amount: number }, discount: { amount: number }, shipping: { amount: number }, tax: { amount: number }, total: { amount: number, currency: string }, coupon: { code: string } | null, shippingMethod: { id: string, name: string } | null, availableShippingMethods: Array<{ id: string, code: string, name: string }> } }
    | { __typename: 'CouponNotValid', message: string }
   };

export type SetShippingMutationVariables = Exact<{
  input: SetShippingInput;
}>;


export type SetShippingMutation = { setShipping: { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: number }, variant: { id: string, price: { amount: number }, product: { title: string } } }>, subtotal: { amount: number }, discount: { amount: number }, shipping: { amount: number }, tax: { amount: number }, total: { amount: number, currency: string }, coupon: { code: string } | null, shippingMethod: { id: string, name: string } | null, availableShippingMethods: Array<{ id: string, code: string, name: string }> } };

export type ClaimCartMutationVariables = Exact<{
  guestToken: string;
}>;


export type ClaimCartMutation = { claimCart: { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: number }, variant: { id: string, price: { amount: number }, product: { title: string } } }>, subtotal: { amount: number }, discount: { amount: number }, shipping: { amount: number }, tax: { amount: number }, total: { amount: number, currency: string }, coupon: { code: string } | null, shippingMethod: { id: string, name: string } | null, availableShippingMethods: Array<{ id: string, code: string, name: string }> } };

export type MyCartQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCartQuery = { cart: { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: number }, variant: { id: string, price: { amount: number }, product: { title: string } } }>, subtotal: { amount: number }, discount: { amount: number }, shipping: { amount: number }, tax: { amount: number }, total: { amount: number, currency: string }, coupon: { code: string } | null, shippingMethod: { id: string, name: string } | null, availableShippingMethods: Array<{ id: string, code: string, name: string }> } | null };

export type CartPartsFragment = { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: number }, variant: { id: string, price: { amount: number }, product: { title: string } } }>, subtotal: { amount: number }, discount: { amount: number }, shipping: { amount: number }, tax: { amount: number }, total: { amount: number, currency: string }, coupon: { code: string } | null, shippingMethod: { id: string, name: string } | null, availableShippingMethods: Array<{ id: string, code: string, name: string }> };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder:
    | { __typename: 'CartEmpty', message: string }
    | { __typename: 'OrderCouponNotValid', message: string }
    | { __typename: 'OrderInsufficientStock', message: string, shortages: Array<{ requested: number, available: number, variant: { id: string, title: string } }> }
    | { __typename: 'OrderPlaced', order: { id: string, number: string, status: OrderStatus, expiresAt: string | null, total: { amount: number, currency: string }, payment: { id: string, status: PaymentStatus, clientSecret: string | null } | null } }
    | { __typename: 'PriceChanged', message: string, total: { amount: number } }
   };

export type PaymentConfigurationQueryVariables = Exact<{ [key: string]: never; }>;


export type PaymentConfigurationQuery = { paymentConfiguration: { provider: string, publishableKey: string, apiUrl: string | null } };

export type MyOrderQueryVariables = Exact<{
  id: string;
}>;


export type MyOrderQuery = { order: { id: string, number: string, status: OrderStatus, allowedActions: Array<OrderAction>, endReason: string | null, customer: { id: string, name: string } | null, payment: { id: string, status: PaymentStatus, lastError: string | null, amount: { amount: number }, refundedAmount: { amount: number }, card: { brand: string, last4: string } | null } | null, lines: Array<{ id: string, quantity: number, fulfilledQuantity: number, productTitle: string, variant: { id: string, product: { title: string } } }>, fulfilments: Array<{ id: string, carrier: string, trackingNumber: string, trackingUrl: string | null, deliveredAt: string | null }>, timeline: Array<{ sequence: number, kind: TimelineKind, status: OrderStatus, step: string | null, message: string }> } | null };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { cancelOrder: { id: string, status: OrderStatus, endReason: string | null } };

export type VendorOrdersQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type VendorOrdersQuery = { vendorOrders: { edges: Array<{ node: { id: string, number: string, status: OrderStatus, allowedActions: Array<OrderAction>, shippingAddress: { city: string }, lines: Array<{ id: string, quantity: number, fulfilledQuantity: number }> } }> } };

export type FulfilOrderMutationVariables = Exact<{
  input: FulfilOrderInput;
}>;


export type FulfilOrderMutation = { fulfilOrder: { id: string, status: OrderStatus, fulfilments: Array<{ id: string, trackingNumber: string }> } };

export type MarkDeliveredMutationVariables = Exact<{
  fulfilmentId: string;
}>;


export type MarkDeliveredMutation = { markDelivered: { id: string, status: OrderStatus } };

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
export const SessionPartsFragmentDoc = new TypedDocumentString(`
    fragment SessionParts on Session {
  accessToken
  refreshToken
  user {
    id
    email
    role
  }
}
    `, {"fragmentName":"SessionParts"}) as unknown as TypedDocumentString<SessionPartsFragment, unknown>;
export const CartPartsFragmentDoc = new TypedDocumentString(`
    fragment CartParts on Cart {
  id
  itemCount
  lines {
    id
    quantity
    unitPrice {
      amount
    }
    variant {
      id
      price {
        amount
      }
      product {
        title
      }
    }
  }
  subtotal {
    amount
  }
  discount {
    amount
  }
  shipping {
    amount
  }
  tax {
    amount
  }
  total {
    amount
    currency
  }
  coupon {
    code
  }
  shippingMethod {
    id
    name
  }
  availableShippingMethods {
    id
    code
    name
  }
}
    `, {"fragmentName":"CartParts"}) as unknown as TypedDocumentString<CartPartsFragment, unknown>;
export const OrdersInStateDocument = new TypedDocumentString(`
    query OrdersInState($status: OrderStatus!) {
  orders(status: $status, first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<OrdersInStateQuery, OrdersInStateQueryVariables>;
export const ProductGridDocument = new TypedDocumentString(`
    query ProductGrid($search: String, $filter: ProductFilter, $sort: ProductSort, $first: Int = 24) {
  products(search: $search, filter: $filter, sort: $sort, first: $first) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        slug
        title
        vendor {
          displayName
        }
        priceRange {
          min {
            amount
            currency
          }
        }
        rating {
          average
          count
        }
        images {
          url(size: SMALL)
          alt
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProductGridQuery, ProductGridQueryVariables>;
export const RestockDocument = new TypedDocumentString(`
    mutation Restock($input: AdjustStockInput!) {
  adjustStock(input: $input) {
    id
    availableQuantity
  }
}
    `) as unknown as TypedDocumentString<RestockMutation, RestockMutationVariables>;
export const EverythingDocument = new TypedDocumentString(`
    query Everything($search: String!) {
  me {
    id
    name
    cart {
      itemCount
      lines {
        variant {
          price {
            amount
          }
        }
      }
    }
    orders(first: 2) {
      edges {
        node {
          number
          customer {
            name
          }
          payment {
            status
            amount {
              amount
            }
          }
          lines {
            vendor {
              displayName
            }
            variant {
              product {
                title
                rating {
                  count
                }
              }
            }
          }
        }
      }
    }
  }
  notifications(first: 2) {
    edges {
      node {
        title
        order {
          number
        }
      }
    }
  }
  products(search: $search, first: 2) {
    edges {
      node {
        title
        vendor {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EverythingQuery, EverythingQueryVariables>;
export const FollowOrderDocument = new TypedDocumentString(`
    subscription FollowOrder($orderId: ID!, $after: Int) {
  orderUpdates(orderId: $orderId, after: $after) {
    sequence
    entry {
      kind
      status
      message
    }
    order {
      id
      number
      status
      payment {
        status
        lastError
      }
      lines {
        quantity
        variant {
          title
          product {
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FollowOrderSubscription, FollowOrderSubscriptionVariables>;
export const FollowStockDocument = new TypedDocumentString(`
    subscription FollowStock($variantIds: [ID!]!) {
  stockChanges(variantIds: $variantIds) {
    sequence
    availableQuantity
    variant {
      id
      product {
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FollowStockSubscription, FollowStockSubscriptionVariables>;
export const FollowVendorOrdersDocument = new TypedDocumentString(`
    subscription FollowVendorOrders {
  vendorOrderUpdates {
    id
    number
    status
    lines {
      productTitle
      quantity
    }
  }
}
    `) as unknown as TypedDocumentString<FollowVendorOrdersSubscription, FollowVendorOrdersSubscriptionVariables>;
export const StartGuestSessionDocument = new TypedDocumentString(`
    mutation StartGuestSession {
  startGuestSession {
    accessToken
    guestId
  }
}
    `) as unknown as TypedDocumentString<StartGuestSessionMutation, StartGuestSessionMutationVariables>;
export const RegisterDocument = new TypedDocumentString(`
    mutation Register($input: RegisterInput!) {
  register(input: $input) {
    __typename
    ... on RegisterSuccess {
      session {
        ...SessionParts
      }
    }
    ... on UserError {
      message
    }
  }
}
    fragment SessionParts on Session {
  accessToken
  refreshToken
  user {
    id
    email
    role
  }
}`) as unknown as TypedDocumentString<RegisterMutation, RegisterMutationVariables>;
export const LoginDocument = new TypedDocumentString(`
    mutation Login($input: LoginInput!) {
  login(input: $input) {
    __typename
    ... on LoginSuccess {
      session {
        ...SessionParts
      }
    }
    ... on UserError {
      message
    }
  }
}
    fragment SessionParts on Session {
  accessToken
  refreshToken
  user {
    id
    email
    role
  }
}`) as unknown as TypedDocumentString<LoginMutation, LoginMutationVariables>;
export const BrowseDocument = new TypedDocumentString(`
    query Browse {
  categories {
    slug
    name
    children {
      slug
      name
    }
  }
  brands {
    name
  }
}
    `) as unknown as TypedDocumentString<BrowseQuery, BrowseQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($search: String, $filter: ProductFilter, $sort: ProductSort, $first: Int = 5, $after: String) {
  products(
    search: $search
    filter: $filter
    sort: $sort
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        slug
        title
        vendor {
          id
          displayName
        }
        priceRange {
          min {
            amount
            currency
          }
        }
        rating {
          average
          count
        }
        images {
          url(size: SMALL)
          alt
        }
        variants {
          id
          sku
          title
          price {
            amount
          }
          availableQuantity
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const ProductPageDocument = new TypedDocumentString(`
    query ProductPage($slug: String!) {
  product(slug: $slug) {
    title
    description
    brand {
      name
    }
    category {
      name
      parent {
        name
      }
    }
    vendor {
      displayName
    }
    options {
      name
      values
    }
    variants {
      id
      title
      selectedOptions {
        name
        value
      }
      price {
        amount
        currency
      }
      availableQuantity
    }
    images {
      url(size: LARGE)
      alt
    }
    reviews(first: 3) {
      totalCount
      edges {
        node {
          rating
          title
          authorName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProductPageQuery, ProductPageQueryVariables>;
export const StockDocument = new TypedDocumentString(`
    query Stock($id: ID!) {
  productVariant(id: $id) {
    availableQuantity
  }
}
    `) as unknown as TypedDocumentString<StockQuery, StockQueryVariables>;
export const AddToCartDocument = new TypedDocumentString(`
    mutation AddToCart($input: AddToCartInput!) {
  addToCart(input: $input) {
    __typename
    ... on CartUpdated {
      cart {
        ...CartParts
      }
    }
    ... on UserError {
      message
    }
  }
}
    fragment CartParts on Cart {
  id
  itemCount
  lines {
    id
    quantity
    unitPrice {
      amount
    }
    variant {
      id
      price {
        amount
      }
      product {
        title
      }
    }
  }
  subtotal {
    amount
  }
  discount {
    amount
  }
  shipping {
    amount
  }
  tax {
    amount
  }
  total {
    amount
    currency
  }
  coupon {
    code
  }
  shippingMethod {
    id
    name
  }
  availableShippingMethods {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<AddToCartMutation, AddToCartMutationVariables>;
export const ApplyCouponDocument = new TypedDocumentString(`
    mutation ApplyCoupon($code: String!) {
  applyCoupon(code: $code) {
    __typename
    ... on CartUpdated {
      cart {
        ...CartParts
      }
    }
    ... on UserError {
      message
    }
  }
}
    fragment CartParts on Cart {
  id
  itemCount
  lines {
    id
    quantity
    unitPrice {
      amount
    }
    variant {
      id
      price {
        amount
      }
      product {
        title
      }
    }
  }
  subtotal {
    amount
  }
  discount {
    amount
  }
  shipping {
    amount
  }
  tax {
    amount
  }
  total {
    amount
    currency
  }
  coupon {
    code
  }
  shippingMethod {
    id
    name
  }
  availableShippingMethods {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<ApplyCouponMutation, ApplyCouponMutationVariables>;
export const SetShippingDocument = new TypedDocumentString(`
    mutation SetShipping($input: SetShippingInput!) {
  setShipping(input: $input) {
    ...CartParts
  }
}
    fragment CartParts on Cart {
  id
  itemCount
  lines {
    id
    quantity
    unitPrice {
      amount
    }
    variant {
      id
      price {
        amount
      }
      product {
        title
      }
    }
  }
  subtotal {
    amount
  }
  discount {
    amount
  }
  shipping {
    amount
  }
  tax {
    amount
  }
  total {
    amount
    currency
  }
  coupon {
    code
  }
  shippingMethod {
    id
    name
  }
  availableShippingMethods {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<SetShippingMutation, SetShippingMutationVariables>;
export const ClaimCartDocument = new TypedDocumentString(`
    mutation ClaimCart($guestToken: String!) {
  claimCart(guestToken: $guestToken) {
    ...CartParts
  }
}
    fragment CartParts on Cart {
  id
  itemCount
  lines {
    id
    quantity
    unitPrice {
      amount
    }
    variant {
      id
      price {
        amount
      }
      product {
        title
      }
    }
  }
  subtotal {
    amount
  }
  discount {
    amount
  }
  shipping {
    amount
  }
  tax {
    amount
  }
  total {
    amount
    currency
  }
  coupon {
    code
  }
  shippingMethod {
    id
    name
  }
  availableShippingMethods {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<ClaimCartMutation, ClaimCartMutationVariables>;
export const MyCartDocument = new TypedDocumentString(`
    query MyCart {
  cart {
    ...CartParts
  }
}
    fragment CartParts on Cart {
  id
  itemCount
  lines {
    id
    quantity
    unitPrice {
      amount
    }
    variant {
      id
      price {
        amount
      }
      product {
        title
      }
    }
  }
  subtotal {
    amount
  }
  discount {
    amount
  }
  shipping {
    amount
  }
  tax {
    amount
  }
  total {
    amount
    currency
  }
  coupon {
    code
  }
  shippingMethod {
    id
    name
  }
  availableShippingMethods {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<MyCartQuery, MyCartQueryVariables>;
export const PlaceOrderDocument = new TypedDocumentString(`
    mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on OrderPlaced {
      order {
        id
        number
        status
        expiresAt
        total {
          amount
          currency
        }
        payment {
          id
          status
          clientSecret
        }
      }
    }
    ... on UserError {
      message
    }
    ... on PriceChanged {
      total {
        amount
      }
    }
    ... on OrderInsufficientStock {
      shortages {
        requested
        available
        variant {
          id
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const PaymentConfigurationDocument = new TypedDocumentString(`
    query PaymentConfiguration {
  paymentConfiguration {
    provider
    publishableKey
    apiUrl
  }
}
    `) as unknown as TypedDocumentString<PaymentConfigurationQuery, PaymentConfigurationQueryVariables>;
export const MyOrderDocument = new TypedDocumentString(`
    query MyOrder($id: ID!) {
  order(id: $id) {
    id
    number
    status
    allowedActions
    endReason
    customer {
      id
      name
    }
    payment {
      id
      status
      lastError
      amount {
        amount
      }
      refundedAmount {
        amount
      }
      card {
        brand
        last4
      }
    }
    lines {
      id
      quantity
      fulfilledQuantity
      productTitle
      variant {
        id
        product {
          title
        }
      }
    }
    fulfilments {
      id
      carrier
      trackingNumber
      trackingUrl
      deliveredAt
    }
    timeline {
      sequence
      kind
      status
      step
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MyOrderQuery, MyOrderQueryVariables>;
export const CancelOrderDocument = new TypedDocumentString(`
    mutation CancelOrder($input: CancelOrderInput!) {
  cancelOrder(input: $input) {
    id
    status
    endReason
  }
}
    `) as unknown as TypedDocumentString<CancelOrderMutation, CancelOrderMutationVariables>;
export const VendorOrdersDocument = new TypedDocumentString(`
    query VendorOrders($first: Int = 20) {
  vendorOrders(first: $first) {
    edges {
      node {
        id
        number
        status
        allowedActions
        shippingAddress {
          city
        }
        lines {
          id
          quantity
          fulfilledQuantity
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VendorOrdersQuery, VendorOrdersQueryVariables>;
export const FulfilOrderDocument = new TypedDocumentString(`
    mutation FulfilOrder($input: FulfilOrderInput!) {
  fulfilOrder(input: $input) {
    id
    status
    fulfilments {
      id
      trackingNumber
    }
  }
}
    `) as unknown as TypedDocumentString<FulfilOrderMutation, FulfilOrderMutationVariables>;
export const MarkDeliveredDocument = new TypedDocumentString(`
    mutation MarkDelivered($fulfilmentId: ID!) {
  markDelivered(fulfilmentId: $fulfilmentId) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<MarkDeliveredMutation, MarkDeliveredMutationVariables>;