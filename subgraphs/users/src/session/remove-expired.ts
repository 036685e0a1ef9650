import { defineJob, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';

/** Runs every hour. */
export const removeExpiredJob = defineJob('remove-expired-tokens', z.object({}));

/** Forgets tokens that cannot work any more, and sessions that have none left. */
export async function removeExpired(context: Context): Promise<void> {
  const now = new Date();
  await tables(context).deleteFrom('session').where('expires_at', '<', now).execute();
  await tables(context).deleteFrom('refresh_token').where('expires_at', '<', now).execute();
  await tables(context).deleteFrom('one_time_token').where('expires_at', '<', now).execute();
}
