import { defineJob } from '@stoa/subgraph-kit';
import { z } from 'zod';

/**
 * Whoever changes a checkout runs it on in the same request. Should its process die, or a neighbour
 * not answer, the job takes it up after this long.
 */
const TAKE_UP_AFTER_MS = 5_000;

/** Takes a checkout as far as it goes. Scheduled in the transaction that gives it something to do. */
export const checkoutJob = defineJob('checkout', z.object({ orderId: z.uuid() }));

/** When the job is to come only if nobody else did the work. */
export const takeUpLater = () => ({ at: new Date(Date.now() + TAKE_UP_AFTER_MS) });
