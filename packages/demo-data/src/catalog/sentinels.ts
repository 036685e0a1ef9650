/**
 * Variants whose stock is chosen to try what happens at the edges; see the README. `sku` names a
 * variant of `demoProducts`, `stock` is what it starts with.
 */
export const demoSentinels = {
  /** The last unit: of two buyers, exactly one gets it. */
  lastUnit: { sku: 'TIDELINE', stock: 1 },
  /** Sold out: cannot be put into a cart. */
  soldOut: { sku: 'SUNDAY-55L-PINE', stock: 0 },
  /** Two left: asking for three is refused with what is left. */
  lowStock: { sku: 'MORNING-MOSS', stock: 2 },
  /** Cheap and never short: for load tests and for many orders in a row. */
  plenty: { sku: 'FILTERS-1CUP', stock: 5000 },
} as const;
