import { money, type Context } from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { tables } from '../database.ts';
import type { OrderStatistics } from './statistics.types.ts';

const DAY_MS = 86_400_000;
const TOP = 10;

/** How the shop sold over the last `days` days (UTC), of which today is one. */
export async function computeStatistics(context: Context, days: number): Promise<OrderStatistics> {
  const today = Math.floor(Date.now() / DAY_MS);
  const since = new Date((today - days + 1) * DAY_MS);
  const [byStatus, byDay, topSellers] = await Promise.all([
    countByStatus(context, since),
    revenueByDay(context, since),
    topSellersSince(context, since),
  ]);
  const orders = byDay.reduce((sum, day) => sum + day.orders, 0);
  const revenue = byDay.reduce((sum, day) => sum + day.revenue.amount, 0);
  return {
    orders,
    revenue: money(revenue),
    averageOrderValue: orders === 0 ? null : money(Math.round(revenue / orders)),
    byStatus,
    byDay,
    topSellers,
  };
}

async function countByStatus(context: Context, since: Date) {
  const rows = await tables(context)
    .selectFrom('customer_order')
    .select((eb) => ['status', eb.fn.countAll<string>().as('count')])
    .where('placed_at', '>=', since)
    .groupBy('status')
    .orderBy('status')
    .execute();
  return rows.map(({ status, count }) => ({ status, count: Number(count) }));
}

/** Orders count on the day they were confirmed, unless they were cancelled afterwards. */
async function revenueByDay(context: Context, since: Date) {
  const day = sql<string>`to_char(confirmed_at at time zone 'UTC', 'YYYY-MM-DD')`;
  const rows = await tables(context)
    .selectFrom('customer_order')
    .select((eb) => [
      day.as('date'),
      eb.fn.countAll<string>().as('orders'),
      eb.fn.sum<string>('total').as('revenue'),
    ])
    .where('confirmed_at', '>=', since)
    .where('status', '!=', 'CANCELLED')
    .groupBy(day)
    .orderBy(day)
    .execute();
  return rows.map((row) => ({
    date: row.date,
    orders: Number(row.orders),
    revenue: money(Number(row.revenue)),
  }));
}

async function topSellersSince(context: Context, since: Date) {
  const rows = await tables(context)
    .selectFrom('order_line')
    .innerJoin('customer_order', 'customer_order.id', 'order_line.order_id')
    .select((eb) => [
      'order_line.variant_id as variantId',
      eb.fn.sum<string>('order_line.quantity').as('quantity'),
      sql<string>`sum(order_line.quantity * order_line.unit_price)`.as('revenue'),
    ])
    .where('customer_order.confirmed_at', '>=', since)
    .where('customer_order.status', '!=', 'CANCELLED')
    .groupBy('order_line.variant_id')
    .orderBy('quantity', 'desc')
    .orderBy('variantId')
    .limit(TOP)
    .execute();
  return rows.map((row) => ({
    variant: { id: row.variantId },
    quantity: Number(row.quantity),
    revenue: money(Number(row.revenue)),
  }));
}
