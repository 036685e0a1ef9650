import type { Caller } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { add, admin, newCustomer, newGuest, orders, startCart, type TestCart } from '../testing.ts';
import { CouponEntity } from './coupon.entity.ts';

let cart: TestCart;
beforeAll(async () => {
  cart = await startCart();
});
afterAll(async () => cart.stop());

const APPLY = `mutation ($code: String!) {
  applyCoupon(code: $code) {
    __typename
    ... on CartUpdated { cart { discount { amount } coupon { code description problem } } }
    ... on CouponNotValid { reason message }
  }
}`;
const REDEEM = `mutation ($input: RedeemCouponInput!) {
  redeemCoupon(input: $input) { redeemed problem }
}`;
const UNREDEEM = 'mutation ($orderId: ID!) { unredeemCoupon(orderId: $orderId) }';

const apply = async (caller: Caller, code: string) =>
  (await cart.query(caller, APPLY, { code })).applyCoupon;
const redeem = async (orderId: string, code: string, ownerId: string) =>
  (await cart.query(orders, REDEEM, { input: { orderId, code, ownerId } })).redeemCoupon;
const unredeem = async (orderId: string) => cart.query(orders, UNREDEEM, { orderId });

/** A coupon of 10 % with limits. @returns its code. */
async function coupon(limits: { inAll?: number; perCustomer?: number; startsAt?: Date }) {
  const id = newId();
  const code = `TEST-${id}`.toUpperCase();
  await cart.subgraph.newContext(id).transaction(async (tx) => {
    tx.em.create(CouponEntity, {
      id,
      code,
      kind: 'PERCENTAGE',
      value: 1_000,
      minimumSubtotal: null,
      startsAt: limits.startsAt ?? null,
      endsAt: null,
      usageLimit: limits.inAll ?? null,
      usageLimitPerCustomer: limits.perCustomer ?? null,
      createdAt: new Date(),
    });
  });
  return code;
}

test('a coupon makes the cart cheaper until it is removed', async () => {
  const guest = newGuest();
  await add(cart, guest, cart.catalog.put({ price: 1_995 }), 3);
  expect(await apply(guest, ' welcome10 ')).toEqual({
    __typename: 'CartUpdated',
    cart: {
      // 10 % of 59.85 is 598.5 cents.
      discount: { amount: 599 },
      coupon: { code: 'WELCOME10', description: '10% off', problem: null },
    },
  });
  const data = await cart.query(
    guest,
    'mutation { removeCoupon { discount { amount } coupon { code } } }',
  );
  expect(data.removeCoupon).toEqual({ discount: { amount: 0 }, coupon: null });
});

test('a coupon that cannot be used is refused with the reason', async () => {
  const guest = newGuest();
  await add(cart, guest, cart.catalog.put({ price: 2_999 }));
  const later = await coupon({ startsAt: new Date(Date.now() + 3_600_000) });
  const usedUp = await coupon({ inAll: 1 });
  await redeem(newId(), usedUp, newId());
  const used = await coupon({ perCustomer: 1 });
  await redeem(newId(), used, guest.id);
  const reasons = {
    NOSUCH: 'UNKNOWN',
    [later]: 'NOT_YET_VALID',
    SPRING20: 'EXPIRED',
    FIVEOFF: 'MINIMUM_NOT_REACHED',
    [usedUp]: 'USED_UP',
    [used]: 'ALREADY_USED',
  };
  for (const [code, reason] of Object.entries(reasons)) {
    expect(await apply(guest, code)).toMatchObject({ __typename: 'CouponNotValid', reason });
  }
  expect(await apply(newGuest(), used)).toMatchObject({ __typename: 'CartUpdated' });
});

test('a coupon stays on a cart that falls below its minimum, says so, and counts again above', async () => {
  const guest = newGuest();
  const { cart: added } = await add(cart, guest, cart.catalog.put({ price: 1_000 }), 3);
  expect((await apply(guest, 'FIVEOFF')).cart.discount.amount).toBe(500);
  const set = `mutation ($input: UpdateCartLineInput!) {
    updateCartLine(input: $input) { ... on CartUpdated { cart { discount { amount } coupon { problem } } } }
  }`;
  const input = { lineId: added.lines[0].id };
  const fewer = await cart.query(guest, set, { input: { ...input, quantity: 2 } });
  expect(fewer.updateCartLine.cart).toEqual({
    discount: { amount: 0 },
    coupon: { problem: 'MINIMUM_NOT_REACHED' },
  });
  const more = await cart.query(guest, set, { input: { ...input, quantity: 4 } });
  expect(more.updateCartLine.cart.discount).toEqual({ amount: 500 });
});

test('of 32 orders that want the last 5 uses at once, 5 get one', async () => {
  const code = await coupon({ inAll: 5 });
  const results = await Promise.all(
    Array.from({ length: 32 }, async () => redeem(newId(), code, newId())),
  );
  expect(results.filter(({ redeemed }) => redeemed)).toHaveLength(5);
  expect(new Set(results.map(({ problem }) => problem))).toEqual(new Set([null, 'USED_UP']));
});

test('one customer cannot use a coupon twice, even with two orders at once', async () => {
  const code = await coupon({ perCustomer: 1 });
  const { id } = newCustomer();
  const results = await Promise.all([1, 2, 3].map(async () => redeem(newId(), code, id)));
  expect(results.filter(({ redeemed }) => redeemed)).toHaveLength(1);
});

test('asked again for the same order, even at once, only one use is counted', async () => {
  const code = await coupon({ inAll: 2 });
  const orderId = newId();
  const results = await Promise.all(
    Array.from({ length: 6 }, async () => redeem(orderId, code, newId())),
  );
  expect(results.every(({ redeemed }) => redeemed)).toBe(true);
  expect((await redeem(newId(), code, newId())).redeemed).toBe(true);
});

test('a use that was given back can be used by another order, and not by the same one', async () => {
  const code = await coupon({ inAll: 1 });
  const orderId = newId();
  await redeem(orderId, code, newId());
  for (let call = 0; call < 2; call += 1) {
    expect(await unredeem(orderId)).toEqual({ unredeemCoupon: true });
  }
  expect(await redeem(orderId, code, newId())).toEqual({ redeemed: false, problem: 'RELEASED' });
  expect((await redeem(newId(), code, newId())).redeemed).toBe(true);
});

test('an order that was given up first uses nothing afterwards', async () => {
  const code = await coupon({ inAll: 1 });
  const orderId = newId();
  await unredeem(orderId);
  expect(await redeem(orderId, code, newId())).toEqual({ redeemed: false, problem: 'RELEASED' });
  expect((await redeem(newId(), code, newId())).redeemed).toBe(true);
});

test('only other subgraphs may redeem a coupon or give it back', async () => {
  const { errors } = await cart.execute(admin, UNREDEEM, { orderId: newId() });
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});
