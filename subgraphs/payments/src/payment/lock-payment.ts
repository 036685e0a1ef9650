import { LockMode } from '@mikro-orm/core';
import type { Transaction } from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { tables } from '../database.ts';
import { PaymentEntity, type PaymentRecord } from './payment.entity.ts';

/**
 * Lets one transaction at a time decide whether an order gets a payment or is given up. A row could
 * not be locked for that: either of the two may be the first to write one.
 */
export async function lockOrder(tx: Transaction, orderId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`payment of ${orderId}`}, 0))`.execute(
    tables(tx),
  );
}

/** A payment, locked until the transaction ends; null when there is none. What is set on it is written. */
export async function lockPayment(tx: Transaction, id: string): Promise<PaymentRecord | null> {
  return tx.em.findOne(PaymentEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/**
 * Whether the order must end charged zero. Ask after locking its payment, in a statement of its own:
 * one that had to wait for the lock sees everything but the locked row as it was before the wait.
 */
export async function isGivenUp(tx: Transaction, orderId: string): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('given_up_order')
    .select('order_id')
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  return row !== undefined;
}
