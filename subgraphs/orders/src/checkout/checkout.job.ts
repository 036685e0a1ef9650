import { defineJob } from '@stoa/subgraph-kit';
import { z } from 'zod';

/** Takes up a checkout that nobody is running: after a crash, a failed step, a payment, an end. */
export const checkoutJob = defineJob('checkout', z.object({ orderId: z.uuid() }));
