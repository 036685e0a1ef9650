import { badUserInput } from '@stoa/service-kit';
import { checkInput, type Context, type Transaction } from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { z } from 'zod';
import { changeCart, type CartChanged } from '../cart/change-cart.ts';
import { tables } from '../database.ts';
import type { SetShippingInput } from './shipping.types.ts';

const rules = z.object({ countryCode: z.string().length(2), shippingMethodId: z.uuid().nullish() });

/**
 * Says where the caller's cart goes, and how. Without a method the one chosen before stays, if it
 * delivers there.
 *
 * @throws `BAD_USER_INPUT` for a method that does not deliver there.
 */
export async function setShipping(context: Context, input: SetShippingInput): Promise<CartChanged> {
  const { countryCode, shippingMethodId } = checkInput(rules, input);
  return changeCart(context, async (tx, cart) => {
    const wanted = shippingMethodId ?? cart.shippingMethodId;
    const delivers = wanted !== null && (await deliversTo(tx, wanted, countryCode));
    if (!delivers && shippingMethodId != null) {
      throw badUserInput([
        {
          path: 'shippingMethodId',
          message: `does not deliver to ${countryCode}: take one of shippingMethods(country)`,
        },
      ]);
    }
    await tables(tx)
      .updateTable('cart')
      .set({ shipping_country: countryCode, shipping_method_id: delivers ? wanted : null })
      .where('id', '=', cart.id)
      .execute();
    return null;
  });
}

async function deliversTo(tx: Transaction, methodId: string, countryCode: string) {
  const row = await tables(tx)
    .selectFrom('shipping_method')
    .select('id')
    .where('id', '=', methodId)
    .where(sql<boolean>`(countries is null or ${countryCode} = any (countries))`)
    .executeTakeFirst();
  return row !== undefined;
}
