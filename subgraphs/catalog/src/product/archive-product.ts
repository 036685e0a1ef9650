import { productArchived } from '@stoa/events';
import { notFound } from '@stoa/service-kit';
import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import { mayEdit } from './may-see.ts';
import { productById } from './product.loaders.ts';
import type { Product } from './product.types.ts';

const rules = z.object({ id: z.uuid() });

/**
 * Takes a product off the shelves. Orders that name it keep it.
 *
 * @throws `NOT_FOUND` also for a product of another vendor.
 */
export async function archiveProduct(context: Context, id: string): Promise<Product | null> {
  checkInput(rules, { id });
  await context.transaction(async (tx) => {
    const product = await tables(tx)
      .selectFrom('product')
      .select(['vendor_id as vendorId', 'slug', 'title', 'status'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!product || !mayEdit(context.caller, product)) throw notFound('product', id);
    if (product.status === 'ARCHIVED') return;
    await tables(tx)
      .updateTable('product')
      .set((eb) => ({
        status: 'ARCHIVED',
        version: eb('version', '+', 1),
        updated_at: new Date(),
      }))
      .where('id', '=', id)
      .execute();
    const { vendorId, slug, title } = product;
    tx.publish(productArchived, id, { productId: id, vendorId, slug, title });
  });
  return context.loader(productById).load(id);
}
