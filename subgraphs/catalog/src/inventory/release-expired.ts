import { defineJob, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import { lockReservation } from './lock-reservation.ts';
import { giveBack } from './release-reservation.ts';

const AT_ONCE = 500;

/** Runs every minute. */
export const releaseExpiredJob = defineJob('release-expired-reservations', z.object({}));

/**
 * Gives back what was held for orders that were never finished. Orders themselves end earlier and
 * give back their own; this is for those that nobody could end.
 */
export async function releaseExpired(context: Context): Promise<void> {
  const expired = await tables(context)
    .selectFrom('reservation')
    .select('order_id')
    .where('status', '=', 'HELD')
    .where('expires_at', '<', new Date())
    .orderBy('expires_at')
    .limit(AT_ONCE)
    .execute();
  for (const { order_id: orderId } of expired) {
    try {
      await expireReservation(context, orderId);
    } catch (error) {
      // The others must not wait for this one; it is tried again in a minute.
      context.log.error({ err: error, orderId }, 'a reservation that has expired cannot be ended');
    }
  }
}

/** Ends one hold, unless its order was paid or given up since it was found. */
async function expireReservation(context: Context, orderId: string): Promise<void> {
  await context.transaction(async (tx) => {
    const reservation = await lockReservation(tx, orderId);
    if (reservation?.status === 'HELD') await giveBack(tx, reservation, 'EXPIRED');
  });
}
