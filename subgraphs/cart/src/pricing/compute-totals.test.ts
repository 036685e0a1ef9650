import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeTotals, type TotalsInput } from './compute-totals.ts';

const cents = (max: number) => fc.integer({ min: 0, max });
const lines = fc.array(
  fc.record({ unitPrice: cents(100_000_000), quantity: fc.integer({ min: 1, max: 999 }) }),
  { maxLength: 100 },
);
const coupon = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('PERCENTAGE' as const), value: cents(10_000) }),
    fc.record({ kind: fc.constant('FIXED' as const), value: cents(100_000) }),
    fc.record({ kind: fc.constant('FREE_SHIPPING' as const), value: fc.constant(0) }),
  ),
);
const shippingMethod = fc.option(
  fc.record({ price: cents(10_000), freeFrom: fc.option(cents(100_000)) }),
);
const input: fc.Arbitrary<TotalsInput> = fc.record({
  lines,
  coupon,
  shippingMethod,
  taxRate: cents(10_000),
});

const holds = (property: (given: TotalsInput) => void) =>
  fc.assert(fc.property(input, property), { numRuns: 500 });

test('the parts add up to the total to the cent, and the lines to the subtotal', () => {
  holds((given) => {
    const { subtotal, discount, shipping, tax, total } = computeTotals(given);
    expect(subtotal - discount + shipping + tax).toBe(total);
    const exact = given.lines.map((line) => BigInt(line.unitPrice) * BigInt(line.quantity));
    expect(BigInt(subtotal)).toBe(exact.reduce((sum, line) => sum + line, 0n));
  });
});

test('nothing is negative or a fraction of a cent, and no discount exceeds the subtotal', () => {
  holds((given) => {
    const totals = computeTotals(given);
    for (const amount of Object.values(totals)) {
      expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
    }
    expect(totals.discount).toBeLessThanOrEqual(totals.subtotal);
  });
});

test('tax is the rate on what is paid, off by no more than half a cent', () => {
  holds((given) => {
    const { subtotal, discount, shipping, tax } = computeTotals(given);
    const tenThousandths = BigInt(subtotal - discount + shipping) * BigInt(given.taxRate);
    const error = BigInt(tax) * 10_000n - tenThousandths;
    expect(error > -5_000n && error <= 5_000n).toBe(true);
  });
});

test('a coupon never makes a cart dearer, and another unit never makes it cheaper', () => {
  holds((given) => {
    const { total } = computeTotals(given);
    expect(total).toBeLessThanOrEqual(computeTotals({ ...given, coupon: null }).total);
  });
  holds((given) => {
    const { subtotal } = computeTotals(given);
    const more = given.lines.map((line) => ({ ...line, quantity: line.quantity + 1 }));
    expect(computeTotals({ ...given, lines: more }).subtotal).toBeGreaterThanOrEqual(subtotal);
  });
});

test('half a cent is rounded up', () => {
  const totals = computeTotals({
    lines: [{ unitPrice: 150, quantity: 1 }],
    coupon: null,
    shippingMethod: null,
    taxRate: 1_900,
  });
  // 19 % of 1.50 is 28.5 cents.
  expect(totals.tax).toBe(29);
});

test('shipping is free from the subtotal that the method names, whatever is discounted', () => {
  const given = {
    lines: [{ unitPrice: 3_000, quantity: 2 }],
    coupon: { kind: 'FIXED' as const, value: 500 },
    shippingMethod: { price: 490, freeFrom: 6_000 },
    taxRate: 0,
  };
  expect(computeTotals(given)).toEqual({
    subtotal: 6_000,
    discount: 500,
    shipping: 0,
    tax: 0,
    total: 5_500,
  });
});

test('an empty cart costs nothing', () => {
  const shipping = { price: 490, freeFrom: null };
  const totals = computeTotals({
    lines: [],
    coupon: null,
    shippingMethod: shipping,
    taxRate: 1_900,
  });
  expect(totals.total).toBe(0);
});
