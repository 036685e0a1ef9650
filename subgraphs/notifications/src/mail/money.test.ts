import { expect, test } from 'vitest';
import { formatMoney } from './money.ts';

test('amounts are shown to the cent, in the digits of their currency', () => {
  expect(formatMoney({ amount: 123_450, currency: 'EUR' })).toBe('€1,234.50');
  expect(formatMoney({ amount: 5, currency: 'EUR' })).toBe('€0.05');
  expect(formatMoney({ amount: 500, currency: 'JPY' })).toBe('JP¥500');
  // Beyond what a floating-point number of euros could hold.
  expect(formatMoney({ amount: 9_007_199_254_740_991, currency: 'EUR' })).toBe(
    '€90,071,992,547,409.91',
  );
});
