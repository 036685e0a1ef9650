import { badUserInput } from '@stoa/service-kit';
import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { maySee } from './may-see.ts';
import { orderById } from './order.loaders.ts';
import { toOrder } from './order.rows.ts';
import type { Order } from './order.types.ts';

/** How an order is found: by id, or by its number together with the e-mail address it was placed with. */
export interface OrderKey {
  readonly id: string | null;
  readonly number: string | null;
  readonly email: string | null;
}

/**
 * The order, or null when there is none that the caller may see. Number and e-mail address together
 * are what a guest has on the confirmation, and open that order to whoever has them.
 *
 * @throws `BAD_USER_INPUT` unless exactly one of the two ways is taken.
 */
export async function findOrder(context: Context, key: OrderKey): Promise<Order | null> {
  const byNumber = key.number !== null && key.email !== null;
  if ((key.id !== null) === byNumber) {
    throw badUserInput([{ path: 'id', message: 'give either an id, or number and email' }]);
  }
  if (byNumber) return findByNumber(context, key.number ?? '', key.email ?? '');
  const order = await context.loader(orderById).load(key.id ?? '');
  return order && maySee(context.caller, order) ? order : null;
}

async function findByNumber(
  context: Context,
  number: string,
  email: string,
): Promise<Order | null> {
  const row = await tables(context)
    .selectFrom('customer_order')
    .selectAll()
    .where('number', '=', number)
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.trim().toLowerCase()))
    .executeTakeFirst();
  return row ? toOrder(row) : null;
}
