import { badUserInput } from '@stoa/service-kit';
import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { maySee } from './may-see.ts';
import { productById } from './product.loaders.ts';
import { PRODUCT_COLUMNS, toProduct } from './product.rows.ts';
import type { Product } from './product.types.ts';

/**
 * The product with this id or slug, or null.
 *
 * @throws `BAD_USER_INPUT` unless exactly one of the two is given.
 */
export async function findProduct(
  context: Context,
  by: { id: string | null; slug: string | null },
): Promise<Product | null> {
  if ((by.id === null) === (by.slug === null)) {
    throw badUserInput([{ path: 'id', message: 'give either an id or a slug' }]);
  }
  const product =
    by.id === null ? await bySlug(context, by.slug ?? '') : await byId(context, by.id);
  return product && maySee(context.caller, product) ? product : null;
}

const byId = async (context: Context, id: string) => context.loader(productById).load(id);

async function bySlug(context: Context, slug: string): Promise<Product | null> {
  const row = await tables(context)
    .selectFrom('product')
    .select(PRODUCT_COLUMNS)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ? toProduct(row) : null;
}
