import { demoCoupons, demoOrders, demoShippingMethods, demoTaxRates } from '@stoa/demo-data';
import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
export async function seedCart(_c: Context): Promise<void> {}
