import { badUserInput } from '@stoa/service-kit';
import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { visibleTo } from './may-see.ts';
import { productById } from './product.loaders.ts';
import { PRODUCT_COLUMNS, toProduct } from './product.rows.ts';
import type { Product } from './product.types.ts';

/**
 * The product with this id or slug, or null when there is none that the caller may see.
 *
 * @throws `BAD_USER_INPUT` unless exactly one of the two is given.
 */
export async function findProduct(
  context: Context,
  { id, slug }: { id: string | null; slug: string | null },
): Promise<Product | null> {
  if (id !== null && slug === null) return context.loader(productById).load(id);
  if (id === null && slug !== null) return findBySlug(context, slug);
  throw badUserInput([{ path: 'id', message: 'give either an id or a slug' }]);
}

async function findBySlug(context: Context, slug: string): Promise<Product | null> {
  const row = await tables(context)
    .selectFrom('product')
    .select(PRODUCT_COLUMNS)
    .where('slug', '=', slug)
    .where(visibleTo(context.caller))
    .executeTakeFirst();
  return row ? toProduct(row) : null;
}
