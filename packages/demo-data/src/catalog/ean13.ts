import { hash } from 'node:crypto';

/**
 * The check digit of an EAN-13 barcode: digits are weighted 1 and 3 in turn, and the check digit
 * fills the sum up to a multiple of ten (GS1 General Specifications, section 7.9).
 *
 * @param digits the first twelve digits
 */
export function ean13CheckDigit(digits: string): number {
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return (10 - (sum % 10)) % 10;
}

/** A barcode for a SKU, in the range that starts with 20: free for use within one shop. */
export function inStoreBarcode(sku: string): string {
  const serial = hash('sha256', sku, 'buffer').readUIntBE(0, 6) % 10 ** 10;
  const digits = `20${String(serial).padStart(10, '0')}`;
  return `${digits}${ean13CheckDigit(digits)}`;
}
