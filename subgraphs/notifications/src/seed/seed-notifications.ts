import type { Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { demoNoticesOf, type DemoNotice } from './demo-notices.ts';

/** How many notifications each demo account has at most, and how many of them are not read yet. */
const KEPT = 8;
const UNREAD = 3;

/** The latest notifications of the demo accounts, and who to write to about each demo order. */
export async function seedNotifications(tx: Transaction): Promise<void> {
  // Loaded here: a shop of its own never needs it.
  const demo = await import('@stoa/demo-data');
  const orders = demo.demoOrders(new Date());
  const latest = Map.groupBy(orders.flatMap(demoNoticesOf), (notice) => notice.recipientId);
  await tables(tx)
    .insertInto('order_buyer')
    .values(
      orders.map((order) => ({
        order_id: order.id,
        number: order.number,
        customer_id: order.customerId,
        name: order.customerName,
        email: order.email,
      })),
    )
    .execute();
  for (const [recipientId, notices] of latest) await insertLatest(tx, demo, recipientId, notices);
}

type Demo = typeof import('@stoa/demo-data');

async function insertLatest(
  tx: Transaction,
  { demoId }: Demo,
  recipientId: string,
  notices: readonly DemoNotice[],
): Promise<void> {
  const kept = notices.toSorted((a, b) => a.at.getTime() - b.at.getTime()).slice(-KEPT);
  await tables(tx)
    .insertInto('recipient')
    .values({ id: recipientId, last_sequence: kept.length })
    .execute();
  await tables(tx)
    .insertInto('message')
    .values(
      kept.map((notice, index) => ({
        ...rowOf(demoId, notice),
        sequence: index + 1,
        read_at: index < kept.length - UNREAD ? notice.at : null,
      })),
    )
    .execute();
}

function rowOf(
  demoId: Demo['demoId'],
  { recipientId, orderId, kind, occasion, at, notice }: DemoNotice,
) {
  const name = `${kind}:${orderId}:${occasion}`;
  return {
    id: demoId(`notification:${name}:${recipientId}`, at),
    event_id: demoId(`event:${name}`, at),
    recipient_id: recipientId,
    channel: 'IN_APP' as const,
    kind,
    order_id: orderId,
    address: null,
    title: notice.title,
    body: notice.body,
    html: null,
    status: 'SENT' as const,
    created_at: at,
    sent_at: at,
  };
}
