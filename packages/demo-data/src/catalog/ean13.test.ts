import { expect, test } from 'vitest';

import { ean13CheckDigit, inStoreBarcode } from './ean13.ts';

test.each([
  ['400638133393', 1],
  ['590123412345', 7],
  ['200000000000', 8],
])('the check digit of %s is %i', (digits, checkDigit) => {
  expect(ean13CheckDigit(digits)).toBe(checkDigit);
});

test('a barcode is in the in-store range and checks out', () => {
  const barcode = inStoreBarcode('MUG-OAT');

  expect(barcode).toMatch(/^20\d{11}$/);
  expect(Number(barcode.at(-1))).toBe(ean13CheckDigit(barcode.slice(0, 12)));
});
