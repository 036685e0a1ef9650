import type { Context } from '@stoa/subgraph-kit';
export async function seedOrders(_context: Context): Promise<void> {}
