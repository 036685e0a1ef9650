import { defineJob } from '@stoa/subgraph-kit';
import { z } from 'zod';

/** Ends an order that was not paid in time. */
export const endUnpaidJob = defineJob('end-unpaid-order', z.object({ orderId: z.uuid() }));
