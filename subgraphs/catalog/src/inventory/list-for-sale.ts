import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import type { VariantForSale } from './inventory.types.ts';

/** What a cart needs to know of variants, whether or not they can be bought. Unknown ids are left out. */
export async function listForSale(
  context: Context,
  ids: readonly string[],
): Promise<VariantForSale[]> {
  if (ids.length === 0) return [];
  const rows = await tables(context)
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('stock', 'stock.variant_id', 'variant.id')
    .select([
      'variant.id as variantId',
      'product.id as productId',
      'product.vendor_id as vendorId',
      'product.title as productTitle',
      'product.status as status',
      'variant.title as variantTitle',
      'variant.sku as sku',
      'variant.price as price',
      'variant.weight_grams as weightGrams',
      'stock.on_hand as onHand',
      'stock.reserved as reserved',
    ])
    .where('variant.id', 'in', ids)
    .execute();
  return rows.map(({ status, onHand, reserved, ...variant }) => ({
    ...variant,
    available: status === 'ACTIVE' ? onHand - reserved : 0,
  }));
}
