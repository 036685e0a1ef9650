import { demoCustomers, demoMainCustomer } from '../accounts/demo-accounts.ts';
import type { DemoAccount } from '../accounts/demo-accounts.ts';
import { startOfDay } from '../calendar.ts';
import { demoCoupons } from '../checkout/coupons.ts';
import { demoShippingMethods } from '../checkout/shipping-methods.ts';
import type { DemoShippingMethod } from '../checkout/shipping-methods.ts';
import { demoId } from '../demo-id.ts';
import { seededRandom } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { CouponBook } from './coupon-book.ts';
import type { DemoOrder } from './order.ts';
import { orderLines } from './order-lines.ts';
import { storyOf } from './order-story.ts';
import { orderTimes } from './order-times.ts';
import { orderTotals } from './order-totals.ts';
import { paymentOf } from './payment-of.ts';

const orderCount = 220;

/** Which orders are the main customer's, so that there are some old and some new. */
const mainCustomersOrders = new Set([12, 71, 128, 157, 184, 211, 219]);

/**
 * The orders of the 89 days before the day of `now` (UTC), ascending in time: some in every
 * state, most of them delivered. What was bought by whom is always the same; when, and how far
 * an order has come, follows from the day. Two calls on the same day give equal orders, so
 * subgraphs that seed their parts must be given the same day.
 */
export function demoOrders(now: Date): readonly DemoOrder[] {
  const coupons = new CouponBook(demoCoupons(now));
  const today = startOfDay(now);
  return orderTimes(now, orderCount).map((placedAt, index) =>
    orderOf(index, placedAt, today, coupons),
  );
}

function orderOf(index: number, placedAt: Date, today: Date, coupons: CouponBook): DemoOrder {
  const name = `order:${index}`;
  const random = seededRandom(name);
  const regular = customerFor(random);
  const customer = mainCustomersOrders.has(index) ? demoMainCustomer : regular;
  const [shippingAddress] = customer.addresses;
  if (shippingAddress === undefined) throw new Error(`${customer.email} has no address.`);
  const lines = orderLines(name, placedAt, random);
  const method = shippingMethodFor(shippingAddress.countryCode, random);
  const lineTotals = lines.map((line) => line.total);
  const coupon = coupons.draw(customer.id, placedAt, lineTotals, random);
  const totals = orderTotals(lineTotals, coupon, method, shippingAddress.countryCode);
  const story = storyOf({ name, index }, { placedAt, lines, method }, today, random);
  return {
    id: demoId(name, placedAt),
    number: `S-${10_001 + index}`,
    status: story.status,
    customerId: customer.id,
    email: customer.email,
    customerName: customer.name,
    placedAt,
    confirmedAt: story.confirmedAt,
    cancelledAt: story.cancelledAt,
    lines,
    ...totals,
    couponCode: coupon?.code ?? null,
    shippingMethodCode: method.code,
    shippingAddress,
    fulfilments: story.fulfilments,
    returnRequest: story.returnRequest,
    payment: paymentOf(name, { customerId: customer.id, placedAt, total: totals.total, ...story }),
  };
}

/** Any customer but the main one; those first in the list buy most. */
function customerFor(random: SeededRandom): DemoAccount {
  const others = demoCustomers.slice(1);
  return others[Math.floor(random.next() ** 1.7 * others.length)] ?? random.pick(others);
}

/** Standard mostly, sometimes express; worldwide where those do not go. */
function shippingMethodFor(countryCode: string, random: SeededRandom): DemoShippingMethod {
  const byCode = (code: DemoShippingMethod['code']): readonly DemoShippingMethod[] =>
    demoShippingMethods.filter(
      (method) => method.code === code && (method.countries?.includes(countryCode) ?? true),
    );
  const standard = byCode('STANDARD');
  const choices = [...standard, ...standard, ...standard, ...byCode('EXPRESS')];
  return random.pick(choices.length > 0 ? choices : byCode('WORLDWIDE'));
}
