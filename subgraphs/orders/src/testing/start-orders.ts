import type { StoaEvent } from '@stoa/events';
import type { Caller } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { eventually, startTestSubgraph, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { expect } from 'vitest';
import { runCheckout } from '../checkout/run-checkout.ts';
import { tables } from '../database.ts';
import type { OrderStatus } from '../order/order-status.ts';
import { orders } from '../subgraph.ts';
import { Neighbours, type QuotedLine } from './neighbours.ts';

type Owner = Exclude<Caller, { role: 'ANONYMOUS' | 'SERVICE' }>;

const account = (role: 'CUSTOMER' | 'VENDOR' | 'ADMIN') =>
  ({ role, id: newId(), sessionId: newId() }) as const;
export const admin = account('ADMIN');
export const newCustomer = () => account('CUSTOMER');
export const newVendor = () => account('VENDOR');
export const newGuest = () => ({ role: 'GUEST', id: newId() }) as const;

/** Orders, between neighbours that can be made to fail. */
export interface TestOrders extends TestSubgraph {
  readonly neighbours: Neighbours;
}

export async function startOrders(options: { seed?: boolean } = {}): Promise<TestOrders> {
  const neighbours = new Neighbours();
  const test = await startTestSubgraph(orders, {
    ...options,
    settings: { ORDER_LOOKUPS_PER_EMAIL: 3, ORDER_LOOKUPS_PER_ADDRESS: 4 },
    neighbours: neighbours.clients(),
  });
  return { ...test, neighbours };
}

/** A line as the cart quotes it: a mug for 10.00, unless told otherwise. */
export function line(given: Partial<QuotedLine> = {}): QuotedLine {
  const variantId = newId();
  return {
    variantId,
    productId: newId(),
    vendorId: newId(),
    productTitle: 'Mug',
    variantTitle: 'Blue',
    sku: `MUG-${variantId}`,
    unitPrice: 1_000,
    quantity: 1,
    ...given,
  };
}

const ADDRESS = {
  fullName: 'Ada Byron',
  line1: 'Analytical Row 1',
  city: 'London',
  postalCode: 'N1',
  countryCode: 'GB',
};

/** An input for `placeOrder` of a cart that its owner has filled. */
export function orderInput(
  test: TestOrders,
  owner: Owner,
  lines: readonly QuotedLine[] = [line()],
  couponCode: string | null = null,
) {
  const { cartId, total } = test.neighbours.fillCart(owner.id, lines, couponCode);
  return {
    cartId,
    email: 'ada@mail.example',
    shippingAddress: ADDRESS,
    shippingMethodId: newId(),
    expectedTotal: total,
    idempotencyKey: newId(),
  };
}

export const PLACE = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on UserError { message }
    ... on OrderPlaced { order { id number status expiresAt endReason } }
    ... on PriceChanged { expectedTotal { amount } total { amount } }
    ... on OrderInsufficientStock { shortages { variant { id } requested available } }
    ... on OrderCouponNotValid { code }
  }
}`;

/** Orders what somebody has in their cart. @returns the order's id. */
export async function place(
  test: TestOrders,
  owner: Owner,
  lines: readonly QuotedLine[] = [line()],
  couponCode: string | null = null,
): Promise<string> {
  const input = orderInput(test, owner, lines, couponCode);
  const { placeOrder } = await test.query(owner, PLACE, { input });
  return placeOrder.order.id;
}

/** What payments tells when the money of an order is there. Events of one payment are handled in order. */
export function paymentCompleted(orderId: string, paymentId = newId()): StoaEvent {
  return paymentEvent('payment.completed', orderId, paymentId, {});
}

/** What payments tells when a try to pay was declined. */
export function paymentFailed(orderId: string, attempt: number, paymentId = newId()): StoaEvent {
  const reason = 'Your card was declined.';
  return paymentEvent('payment.failed', orderId, paymentId, { reason, attempt });
}

/** What payments tells when money went back. @param complete whether nothing of it is left. */
export function paymentRefunded(
  orderId: string,
  paymentId: string,
  { complete }: { complete: boolean },
): StoaEvent {
  const refunded = { amount: complete ? 1_000 : 400, currency: 'EUR' };
  const more = { refundId: newId(), refunded, complete };
  return paymentEvent('payment.refunded', orderId, paymentId, more);
}

function paymentEvent(type: string, orderId: string, paymentId: string, more: object): StoaEvent {
  return {
    id: newId(),
    type,
    version: 1,
    occurredAt: new Date().toISOString(),
    aggregateId: paymentId,
    sequence: 1,
    traceparent: null,
    data: { paymentId, orderId, amount: { amount: 1_000, currency: 'EUR' }, ...more },
  };
}

/** Pays an order and waits until that had its effect. */
export async function pay(test: TestOrders, orderId: string): Promise<void> {
  test.neighbours.payments.set(orderId, 'PAID');
  await test.deliver(paymentCompleted(orderId));
  await reaches(test, orderId, 'CONFIRMED');
}

/** Orders and pays. @returns the order's id. */
export async function placePaid(
  test: TestOrders,
  owner: Owner,
  lines?: readonly QuotedLine[],
): Promise<string> {
  const orderId = await place(test, owner, lines);
  await pay(test, orderId);
  return orderId;
}

export async function reaches(
  test: TestOrders,
  orderId: string,
  status: OrderStatus,
): Promise<void> {
  await eventually(async () => expect((await rowOf(test, orderId)).status).toBe(status));
}

/** Takes up an order's checkout, as the job does. */
export async function takeUp(test: TestOrders, orderId: string): Promise<void> {
  await runCheckout(test.subgraph.newContext(newId()), orderId);
}

/** An order's row. */
export async function rowOf(test: TestSubgraph, orderId: string) {
  return tables(test.subgraph.newContext(newId()))
    .selectFrom('customer_order')
    .selectAll()
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
}

/** What stands on an order's timeline, as `STEP_DONE quote` or `STATUS_CHANGED CONFIRMED`. */
export async function timelineOf(test: TestSubgraph, orderId: string): Promise<string[]> {
  const entries = await tables(test.subgraph.newContext(newId()))
    .selectFrom('timeline_entry')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('sequence')
    .execute();
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
  return entries.map(({ kind, step, status }) => `${kind} ${step ?? status}`);
}

/** Waits until an order's checkout is at its end, whichever. */
export async function rests(test: TestSubgraph, orderId: string): Promise<void> {
  await eventually(async () => {
    const { state } = await tables(test.subgraph.newContext(newId()))
      .selectFrom('checkout')
      .select('state')
      .where('order_id', '=', orderId)
      .executeTakeFirstOrThrow();
    expect(state).toMatch(/^(DONE|UNDONE)$/);
  });
}

/** The types of the events of an order, in order. */
export const publishedOf = (test: TestSubgraph, orderId: string): string[] =>
  test.published.filter((event) => event.aggregateId === orderId).map((event) => event.type);
