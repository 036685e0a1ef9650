import type { Stream } from '@stoa/service-kit';
import { checkInput, follow, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import { visibleTo } from '../product/may-see.ts';
import { toVariant, VARIANT_COLUMNS } from '../product/product.rows.ts';
import type { StockChange } from './inventory.types.ts';

const rules = z.object({ variantIds: z.array(z.uuid()).min(1).max(100) });

/**
 * The stock of each variant now, and again whenever it changes. Several changes in quick succession
 * may come as one message, with the state after the last.
 *
 * @throws `BAD_USER_INPUT` for none or more than 100 variants.
 */
export function followStock(context: Context, variantIds: readonly string[]): Stream<StockChange> {
  checkInput(rules, { variantIds });
  const sent = new Map<string, number>();
  return follow(context.live, variantIds, async (nudged) => {
    const changes = await readStock(context, [...(nudged ?? variantIds)]);
    const news = changes.filter(({ variant, sequence }) => sequence > (sent.get(variant.id) ?? 0));
    for (const { variant, sequence } of news) sent.set(variant.id, sequence);
    return news;
  });
}

async function readStock(context: Context, variantIds: readonly string[]): Promise<StockChange[]> {
  const rows = await tables(context)
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('stock', 'stock.variant_id', 'variant.id')
    .select(VARIANT_COLUMNS)
    .select('stock.sequence')
    .where('variant.id', 'in', variantIds)
    .where(visibleTo(context.caller))
    .execute();
  return rows.map((row) => {
    const variant = toVariant(row);
    const { sequence } = row;
    return { sequence, availableQuantity: variant.availableQuantity, variant };
  });
}
