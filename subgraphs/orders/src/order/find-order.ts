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
  const { id, number, email } = key;
  if (id !== null && number === null && email === null) return findById(context, id);
  if (id === null && number !== null && email !== null) return findByNumber(context, number, email);
  throw badUserInput([{ path: 'id', message: 'give either an id, or number and email' }]);
}

/** The order with this id, if the caller may see it. */
export async function findById(context: Context, id: string): Promise<Order | null> {
  const order = await context.loader(orderById).load(id);
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
