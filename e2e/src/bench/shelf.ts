import { randomUUID } from 'node:crypto';
import { demoAdmin, demoProducts, demoSentinels } from '@stoa/demo-data';
import { signIn } from '../client/people.ts';
import type { ShopClient } from '../client/shop-client.ts';
import { RestockDocument } from '../generated.ts';

const VARIANTS = 24;
/** More than any run can sell. */
const UNITS = 100_000;

/** What the benchmark buys. */
export interface Shelf {
  /** Of different products, with stock in plenty. */
  readonly variantIds: readonly string[];
  /** Changes the stock of a variant by one unit. */
  change(variantId: string): Promise<void>;
}

/** Fills up a shelf of the demo shop. */
export async function stockShelf(shop: ShopClient): Promise<Shelf> {
  const { client } = await signIn(shop, demoAdmin.email);
  const adjust = async (variantId: string, quantity: number) => {
    const input = { variantId, quantity, reason: 'Benchmark', idempotencyKey: randomUUID() };
    await client.run(RestockDocument, { input });
  };
  const sentinels = new Set<string>(Object.values(demoSentinels).map(({ sku }) => sku));
  const variantIds = demoProducts
    .flatMap(({ variants }) => variants.slice(0, 1))
    .filter(({ sku }) => !sentinels.has(sku))
    .slice(0, VARIANTS)
    .map(({ id }) => id);
  for (const variantId of variantIds) await adjust(variantId, UNITS);
  return { variantIds, change: async (variantId) => adjust(variantId, 1) };
}
