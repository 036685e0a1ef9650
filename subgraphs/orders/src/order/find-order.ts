import { badUserInput } from '@stoa/service-kit';
import type { Context } from '@stoa/subgraph-kit';
import type { OrdersContext } from '../context.ts';
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
 * are what a guest has on the confirmation, and open that order to whoever has them; wrong ones are
 * counted, so that nobody tries numbers until one fits.
 *
 * @throws `BAD_USER_INPUT` unless exactly one of the two ways is taken; `RATE_LIMITED` after too many
 *   wrong numbers for one e-mail address or from one client.
 */
export async function findOrder(context: OrdersContext, key: OrderKey): Promise<Order | null> {
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
  context: OrdersContext,
  number: string,
  givenEmail: string,
): Promise<Order | null> {
  const { lookups } = context.services;
  const email = givenEmail.trim().toLowerCase();
  const tries = { email, address: context.metadata.clientAddress };
  await lookups.take(tries);
  const row = await tables(context)
    .selectFrom('customer_order')
    .selectAll()
    .where('number', '=', number)
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email))
    .executeTakeFirst();
  if (!row) return null;
  await lookups.forgive(tries);
  return toOrder(row);
}
