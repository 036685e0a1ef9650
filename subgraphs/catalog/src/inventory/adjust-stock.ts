import { notFound } from '@stoa/service-kit';
import { checkInput, once, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { mayEdit } from '../product/may-see.ts';
import { variantById } from '../product/product.loaders.ts';
import type { ProductVariant } from '../product/product.types.ts';
import type { AdjustStockInput } from './inventory.types.ts';
import { lockStock, moveStock } from './move-stock.ts';

const rules = z.object({
  variantId: z.uuid(),
  quantity: z
    .number()
    .int()
    .min(-1_000_000)
    .max(1_000_000)
    .refine((quantity) => quantity !== 0, 'must not be 0'),
  reason: z.string().trim().min(1).max(200),
  idempotencyKey: z.string().min(1).max(200),
});

/**
 * Adds units to a variant's stock or takes some away. What is reserved for orders stays: no more
 * can be taken than is available.
 *
 * @throws `NOT_FOUND` also for a variant of another vendor; `BAD_USER_INPUT` for more than there is.
 */
export async function adjustStock(
  context: Context,
  input: AdjustStockInput,
): Promise<ProductVariant | null> {
  const { idempotencyKey, ...change } = checkInput(rules, input);
  await context.transaction(async (tx) =>
    once(tx, context.caller, 'adjustStock', idempotencyKey, change, async () => {
      const [stock] = await lockStock(tx, [change.variantId]);
      if (!stock || !mayEdit(context.caller, stock)) throw notFound('variant', change.variantId);
      const available = stock.onHand - stock.reserved;
      checkInput(
        z.object({
          quantity: z.number().min(-available, `takes more than the ${available} available units`),
        }),
        change,
      );
      await moveStock(
        tx,
        [stock],
        [{ variantId: change.variantId, onHand: change.quantity, reserved: 0 }],
        { kind: change.quantity > 0 ? 'RECEIVED' : 'ADJUSTED', reason: change.reason },
      );
      return null;
    }),
  );
  return context.loader(variantById).load(change.variantId);
}
