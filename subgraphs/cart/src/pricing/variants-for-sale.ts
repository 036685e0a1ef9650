import { notFound } from '@stoa/service-kit';
import { defineLoader, inOrderOf, type Context } from '@stoa/subgraph-kit';
import {
  VariantsForSaleDocument,
  type VariantsForSaleQuery,
} from '../external/catalog/generated.ts';

/** What the catalog says of a variant now. Prices in cents. */
export type VariantForSale = VariantsForSaleQuery['variantsForSale'][number];

const variantForSale = defineLoader(async (context, ids: readonly string[]) => {
  const { variantsForSale: rows } = await context.call('catalog', VariantsForSaleDocument, {
    ids: [...ids],
  });
  return inOrderOf(ids, rows, (row) => row.variantId);
});

/**
 * Prices and stock as the catalog has them, in the order of `ids`; null for what it does not know.
 *
 * @throws `SERVICE_UNAVAILABLE` when the catalog does not answer.
 */
export async function variantsForSale(
  context: Context,
  ids: readonly string[],
): Promise<(VariantForSale | null)[]> {
  // The loader is here to make one call of several carts; it must not remember. A subscription is
  // one request that may last for hours.
  const loader = context.loader(variantForSale);
  return Promise.all(ids.map(async (id) => loader.clear(id).load(id)));
}

/** @throws `NOT_FOUND` when the catalog does not know the variant. */
export async function findForSale(context: Context, id: string): Promise<VariantForSale> {
  const [variant] = await variantsForSale(context, [id]);
  if (!variant) throw notFound('variant', id);
  return variant;
}
