import {
  createExecutor,
  createLogger,
  SubgraphUnreachable,
  type SubgraphClient,
} from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { buildSchema } from 'graphql';

/**
 * What goes wrong with one call: nothing is heard of it (`unreachable`), it is done and the answer
 * is lost (`answer-lost`), it never comes back (`silent`), or it fails in the neighbour (`broken`).
 */
export type Fault = 'unreachable' | 'answer-lost' | 'silent' | 'broken';

export interface QuotedLine {
  readonly variantId: string;
  readonly productId: string;
  readonly vendorId: string;
  readonly productTitle: string;
  readonly variantTitle: string;
  readonly sku: string;
  readonly unitPrice: number;
  readonly quantity: number;
}

interface TestCart {
  readonly ownerId: string;
  readonly lines: QuotedLine[];
  total: number;
  readonly couponCode: string | null;
}

interface OrderArgs {
  readonly orderId: string;
}

/**
 * The subgraphs that orders calls, small and in memory. They keep what the real ones promise: they
 * are idempotent by the order's id, and what was given up stays so. Calls can be made to fail.
 */
export class Neighbours {
  /** What took effect, in order, as `reserveStock <order id>`. */
  readonly effects: string[] = [];
  readonly carts = new Map<string, TestCart>();
  readonly reservations = new Map<string, 'HELD' | 'COMMITTED' | 'RELEASED'>();
  readonly redemptions = new Map<string, 'REDEEMED' | 'RELEASED'>();
  readonly payments = new Map<string, 'PENDING' | 'CANCELLED' | 'REFUNDED' | 'PAID'>();
  /** Units of a variant that can be reserved; plenty unless set. */
  readonly available = new Map<string, number>();
  /** Coupons that cannot be used any more. */
  readonly usedUp = new Set<string>();
  /** Addresses by owner and id. */
  readonly addresses = new Map<string, object>();
  /** Called when a call arrives, before anything is done: to let something happen in between. */
  onCall: (field: string) => Promise<void> = async () => {};
  readonly #faults = new Map<string, Fault[]>();

  /** Has the next calls of a root field go wrong, one fault each. The kit tries an unreachable neighbour three times. */
  fail(field: string, ...faults: Fault[]): void {
    this.#faults.set(field, faults);
  }

  /** Has a root field fail until `recover`. */
  breakDown(field: string): void {
    this.fail(field, ...Array.from({ length: 1_000 }, () => 'unreachable' as const));
  }

  recover(): void {
    this.#faults.clear();
  }

  fillCart(ownerId: string, lines: readonly QuotedLine[], couponCode: string | null = null) {
    const cartId = newId();
    const total = lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
    this.carts.set(cartId, { ownerId, lines: [...lines], total, couponCode });
    return { cartId, total };
  }

  /** What took effect for an order, in order. */
  effectsOf(orderId: string): string[] {
    return this.effects
      .filter((effect) => effect.endsWith(orderId))
      .map((effect) => effect.split(' ')[0] ?? '');
  }

  clients() {
    return {
      cart: this.#client('cart', CART, {
        checkoutQuote: ({ input }: { input: { cartId: string; ownerId: string } }) =>
          this.#quote(input.cartId, input.ownerId),
        redeemCoupon: ({ input }: { input: OrderArgs & { code: string } }) => {
          const refused = this.usedUp.has(input.code) || this.redemptions.has(input.orderId);
          if (!refused) this.#did('redeemCoupon', input);
          if (!refused) this.redemptions.set(input.orderId, 'REDEEMED');
          const redeemed = this.redemptions.get(input.orderId) === 'REDEEMED';
          return { redeemed, problem: redeemed ? null : 'USED_UP' };
        },
        unredeemCoupon: (args: OrderArgs) => {
          this.#did('unredeemCoupon', args);
          this.redemptions.set(args.orderId, 'RELEASED');
          return true;
        },
      }),
      catalog: this.#client('catalog', CATALOG, {
        reserveStock: ({ input }: { input: OrderArgs & { lines: QuotedLine[] } }) =>
          this.#reserve(input),
        commitReservation: (args: OrderArgs) => {
          const status = this.reservations.get(args.orderId);
          if (status === 'HELD') {
            this.#did('commitReservation', args);
            this.reservations.set(args.orderId, 'COMMITTED');
          }
          return this.reservations.get(args.orderId) === 'COMMITTED';
        },
        releaseReservation: (args: OrderArgs) => {
          this.#did('releaseReservation', args);
          this.reservations.set(args.orderId, 'RELEASED');
          return true;
        },
      }),
      payments: this.#client('payments', PAYMENTS, {
        createPayment: ({ input }: { input: OrderArgs }) => {
          const status = this.payments.get(input.orderId);
          if (status === undefined) {
            this.#did('createPayment', input);
            this.payments.set(input.orderId, 'PENDING');
          }
          return { created: status !== 'CANCELLED' && status !== 'REFUNDED' };
        },
        cancelPayment: (args: OrderArgs) => {
          this.#did('cancelPayment', args);
          const outcome = this.payments.get(args.orderId) === 'PAID' ? 'REFUNDED' : 'CANCELLED';
          this.payments.set(args.orderId, outcome);
          return { outcome };
        },
      }),
      users: this.#client('users', USERS, {
        addressOf: ({ userId, addressId }: { userId: string; addressId: string }) =>
          this.addresses.get(`${userId} ${addressId}`) ?? null,
      }),
    };
  }

  #did(field: string, { orderId }: OrderArgs): void {
    this.effects.push(`${field} ${orderId}`);
  }

  #quote(cartId: string, ownerId: string) {
    const cart = this.carts.get(cartId);
    if (!cart || cart.ownerId !== ownerId || cart.lines.length === 0) return null;
    const { lines, total, couponCode } = cart;
    const shippingMethod = { id: newId(), name: 'Standard' };
    return {
      lines,
      subtotal: total,
      discount: 0,
      shipping: 0,
      tax: 0,
      total,
      couponCode,
      shippingMethod,
    };
  }

  #reserve(input: OrderArgs & { lines: QuotedLine[] }) {
    const status = this.reservations.get(input.orderId);
    if (status !== undefined) return { reserved: status !== 'RELEASED', shortages: [] };
    const shortages = input.lines
      .map(({ variantId, quantity: requested }) => ({
        variantId,
        requested,
        available: this.available.get(variantId) ?? 1_000_000,
      }))
      .filter((line) => line.available < line.requested);
    if (shortages.length > 0) return { reserved: false, shortages };
    this.#did('reserveStock', input);
    this.reservations.set(input.orderId, 'HELD');
    return { reserved: true, shortages: [] };
  }

  #client(
    name: string,
    sdl: string,
    resolvers: Readonly<Record<string, (args: never) => unknown>>,
  ): SubgraphClient {
    const schema = buildSchema(sdl);
    for (const type of [schema.getQueryType(), schema.getMutationType()]) {
      for (const field of Object.values(type?.getFields() ?? {})) {
        const resolve = resolvers[field.name];
        if (resolve) field.resolve = (_root, args) => resolve(args as never);
      }
    }
    const executor = createExecutor({
      name,
      schema,
      log: createLogger(name, 'fatal'),
      contextFor: async () => null,
    });
    return {
      ...executor,
      execute: async (request) => {
        const field = Object.keys(resolvers).find((key) => request.query.includes(`${key}(`)) ?? '';
        await this.onCall(field);
        const fault = this.#faults.get(field)?.shift();
        if (fault === 'silent') return new Promise(() => {});
        if (fault === 'unreachable') throw new SubgraphUnreachable(name, 'connection refused');
        if (fault === 'broken') throw new Error(`${name} is broken`);
        const answer = await executor.execute(request);
        if (fault === 'answer-lost') throw new SubgraphUnreachable(name, 'the answer was lost');
        return answer;
      },
    };
  }
}

const CART = `
  type Query { checkoutQuote(input: CheckoutQuoteInput!): CheckoutQuote }
  type Mutation {
    redeemCoupon(input: RedeemCouponInput!): RedeemCouponResult!
    unredeemCoupon(orderId: ID!): Boolean!
  }
  input CheckoutQuoteInput { cartId: ID! ownerId: ID! countryCode: String! shippingMethodId: ID! }
  input RedeemCouponInput { orderId: ID! code: String! ownerId: ID! }
  type RedeemCouponResult { redeemed: Boolean! problem: String }
  type ShippingMethod { id: ID! name: String! }
  type QuotedLine {
    variantId: ID! productId: ID! vendorId: ID! productTitle: String! variantTitle: String!
    sku: String! unitPrice: Int! quantity: Int!
  }
  type CheckoutQuote {
    lines: [QuotedLine!]! subtotal: Int! discount: Int! shipping: Int! tax: Int! total: Int!
    couponCode: String shippingMethod: ShippingMethod!
  }
`;

const CATALOG = `
  type Query { _empty: Boolean }
  type Mutation {
    reserveStock(input: ReserveStockInput!): ReserveStockResult!
    commitReservation(orderId: ID!): Boolean!
    releaseReservation(orderId: ID!): Boolean!
  }
  input ReservationLineInput { variantId: ID! quantity: Int! }
  input ReserveStockInput { orderId: ID! lines: [ReservationLineInput!]! expiresAt: String! }
  type StockShortage { variantId: ID! requested: Int! available: Int! }
  type ReserveStockResult { reserved: Boolean! shortages: [StockShortage!]! }
`;

const PAYMENTS = `
  type Query { _empty: Boolean }
  type Mutation {
    createPayment(input: CreatePaymentInput!): CreatePaymentResult!
    cancelPayment(orderId: ID!): CancelPaymentResult!
  }
  input CreatePaymentInput {
    orderId: ID! customerId: ID! email: String! amount: Int! currency: String! description: String!
  }
  type CreatePaymentResult { created: Boolean! }
  type CancelPaymentResult { outcome: String! }
`;

const USERS = `
  type Query { addressOf(userId: ID!, addressId: ID!): Address }
  type Address {
    fullName: String! line1: String! line2: String city: String! postalCode: String!
    region: String countryCode: String! phone: String
  }
`;
