import { orderCreated } from '@stoa/events';
import { badUserInput, callerId, unauthenticated } from '@stoa/service-kit';
import {
  checkInput,
  newId,
  once,
  recall,
  type Context,
  type Transaction,
} from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { z } from 'zod';
import { tables } from '../database.ts';
import { AddressOfDocument } from '../external/users/generated.ts';
import { lockOrder, type OrderRow } from '../order/lock-order.ts';
import { orderFacts } from '../order/order-events.ts';
import { OrderEntity, type ShippingAddress } from '../order/order.entity.ts';
import { record } from '../order/record.ts';
import { CheckoutEntity } from './checkout.entity.ts';
import { checkoutJob, takeUpLater } from './checkout.job.ts';
import type { PlaceOrderInput } from './place-order.types.ts';
import { placeOrderOutcome, type PlaceOrderOutcome } from './place-order-outcome.ts';
import { runCheckout } from './run-checkout.ts';

const optionalText = z
  .string()
  .trim()
  .max(200)
  .nullish()
  .transform((text) => text ?? null);
const addressRules = z.object({
  fullName: z.string().trim().min(1).max(200),
  line1: z.string().trim().min(1).max(200),
  line2: optionalText,
  city: z.string().trim().min(1).max(100),
  postalCode: z.string().trim().min(1).max(20),
  region: optionalText,
  countryCode: z.string().length(2).toUpperCase(),
  phone: optionalText,
});

const rules = z.object({
  cartId: z.uuid(),
  email: z.email().max(254),
  shippingMethodId: z.uuid(),
  // What the provider can charge; payments refuses the rest.
  expectedTotal: z.literal(0).or(z.number().int().min(50).max(99_999_999)),
  idempotencyKey: z.string().min(1).max(200),
  addressId: z.uuid().nullish(),
  shippingAddress: addressRules.nullish(),
});
type Given = Omit<z.infer<typeof rules>, 'idempotencyKey'>;

/**
 * Orders what is in a cart. The order, and the job that will finish it whatever happens, are
 * written first; then the checkout runs at once, as far as asking for the payment.
 *
 * @returns the order, awaiting its payment, or what the shopper can mend. Still `PENDING` when a
 *   subgraph that is needed does not answer: the order goes on by itself when it does.
 * @throws `BAD_USER_INPUT`; `CONFLICT` for a used idempotency key.
 */
export async function placeOrder(
  context: Context,
  input: PlaceOrderInput,
): Promise<PlaceOrderOutcome> {
  const customerId = callerId(context.caller);
  if (customerId === null) throw unauthenticated();
  const { idempotencyKey, ...given } = checkInput(rules, input);
  // Before users is asked: the first order is the answer also when its address is gone by now.
  const earlier = await recall<Placed>(context, 'placeOrder', idempotencyKey, given);
  const { orderId } =
    earlier?.result ?? (await writeOrder(context, customerId, idempotencyKey, given));
  try {
    await runCheckout(context, orderId);
  } catch (error) {
    context.log.warn({ err: error, orderId }, 'a checkout step failed; the job goes on with it');
  }
  return placeOrderOutcome(context, orderId);
}

interface Placed {
  readonly orderId: string;
}

/** Writes the order down, once for its key. */
async function writeOrder(
  context: Context,
  customerId: string,
  idempotencyKey: string,
  given: Given,
): Promise<Placed> {
  const address = await shippingAddressFor(context, customerId, given);
  return context.transaction(async (tx) =>
    once(tx, context.caller, 'placeOrder', idempotencyKey, given, async () => ({
      orderId: await createOrder(tx, context, customerId, given, address),
    })),
  );
}

/** The address itself, or the one of the caller's that `addressId` names. */
async function shippingAddressFor(
  context: Context,
  customerId: string,
  given: Given,
): Promise<ShippingAddress> {
  const { addressId, shippingAddress } = given;
  if ((addressId == null) === (shippingAddress == null)) {
    throw badUserInput([
      { path: 'shippingAddress', message: 'give either an address or an addressId' },
    ]);
  }
  if (shippingAddress != null) return shippingAddress;
  const variables = { userId: customerId, addressId: addressId ?? '' };
  const { addressOf } = await context.call('users', AddressOfDocument, variables);
  if (!addressOf) {
    throw badUserInput([{ path: 'addressId', message: 'is not one of your addresses' }]);
  }
  return addressOf;
}

async function createOrder(
  tx: Transaction,
  context: Context,
  customerId: string,
  given: Given,
  address: ShippingAddress,
): Promise<string> {
  const id = newId();
  const now = new Date();
  tx.em.create(OrderEntity, {
    id,
    number: await nextNumber(tx),
    cartId: given.cartId,
    customerId,
    isGuest: context.caller.role === 'GUEST',
    email: given.email,
    status: 'PENDING',
    total: given.expectedTotal,
    couponCode: null,
    shippingMethodId: given.shippingMethodId,
    shippingAddress: address,
    placedAt: now,
    expiresAt: null,
    paidAt: null,
    confirmedAt: null,
    endReason: null,
    rejection: null,
    updatedAt: now,
  });
  tx.em.create(CheckoutEntity, { orderId: id, state: 'RUNNING' });
  await tx.em.flush();
  const order: OrderRow = await lockOrder(tx, id);
  await record(tx, order, { kind: 'STATUS_CHANGED', message: 'The order was placed.' });
  tx.schedule(checkoutJob, { orderId: id }, takeUpLater());
  tx.publish(orderCreated, id, { ...orderFacts(order), cartId: given.cartId });
  return id;
}

async function nextNumber(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ number: string }>`
    select 'S-' || nextval('order_number') as number
  `.execute(tables(tx));
  return rows[0]?.number ?? '';
}
