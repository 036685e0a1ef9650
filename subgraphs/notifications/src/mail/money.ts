/** An amount of money, as events carry it: minor units and an ISO 4217 code. */
export interface Amount {
  readonly amount: number;
  readonly currency: string;
}

/** For a person: "€1,234.50". */
export function formatMoney({ amount, currency }: Amount): string {
  const format = new Intl.NumberFormat('en-IE', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  // A decimal text, as "123450E-2": no floating point touches money.
  return format.format(`${amount}E-${digits}` as `${number}`);
}
