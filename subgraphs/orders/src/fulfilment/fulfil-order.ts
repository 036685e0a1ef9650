import { orderFulfilled } from '@stoa/events';
import { badUserInput, callerId, notFound, type Caller } from '@stoa/service-kit';
import { checkInput, newId, once, type Context, type Transaction } from '@stoa/subgraph-kit';
import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { tables, type Tables } from '../database.ts';
import { changeStatus } from '../order/change-status.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderFacts } from '../order/order-events.ts';
import type { FulfilOrderInput, VendorOrder } from './fulfilment.types.ts';
import { toVendorOrder } from './fulfilment.rows.ts';

const rules = z.object({
  orderId: z.uuid(),
  lines: z
    .array(z.object({ lineId: z.uuid(), quantity: z.number().int().positive() }))
    .min(1)
    .max(100),
  carrier: z.string().trim().min(1).max(100),
  trackingNumber: z.string().trim().min(1).max(100),
  // People click on it: nothing but the web.
  trackingUrl: z.preprocess(
    (url) => (url instanceof URL ? url.href : (url ?? null)),
    z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .nullable(),
  ),
  idempotencyKey: z.string().min(1).max(200),
});
type Given = Omit<z.infer<typeof rules>, 'idempotencyKey'>;
type Line = Selectable<Tables['order_line']>;

/**
 * Ships lines of an order, or parts of them, in one parcel. A vendor ships its own lines, an admin
 * those of any one vendor.
 *
 * @throws `NOT_FOUND` for an order without lines of the vendor; `BAD_USER_INPUT` for lines that are
 *   not its own or more than is left to ship; `CONFLICT` when the order is not at that point.
 */
export async function fulfilOrder(context: Context, input: FulfilOrderInput): Promise<VendorOrder> {
  const { idempotencyKey, ...given } = checkInput(rules, input);
  return context.transaction(async (tx) => {
    const { vendorId } = await once(
      tx,
      context.caller,
      'fulfilOrder',
      idempotencyKey,
      given,
      async () => ({ vendorId: await ship(tx, context.caller, given) }),
    );
    return toVendorOrder(await lockOrder(tx, given.orderId), vendorId);
  });
}

/** @returns whose lines were shipped. */
async function ship(tx: Transaction, caller: Caller, given: Given): Promise<string> {
  const order = await lockOrder(tx, given.orderId);
  const lines = await tables(tx)
    .selectFrom('order_line')
    .selectAll()
    .where('order_id', '=', order.id)
    .orderBy('position')
    .execute();
  const vendorId = vendorOf(caller, lines, given);
  const parcel = checkParcel(lines, vendorId, given);

  const fulfilmentId = newId();
  await insertParcel(tx, fulfilmentId, vendorId, given, parcel);
  const shipped = new Map(parcel.map(({ line, quantity }) => [line.id, quantity]));
  const complete = lines.every(
    (line) => line.fulfilled_quantity + (shipped.get(line.id) ?? 0) === line.quantity,
  );
  const changed = await changeStatus(
    tx,
    order,
    complete ? 'FULFIL_REST' : 'FULFIL_PART',
    `Handed to ${given.carrier}: ${given.trackingNumber}.`,
    {},
    'SHIPPED',
  );
  const { carrier, trackingNumber, trackingUrl } = given;
  tx.publish(orderFulfilled, order.id, {
    ...orderFacts(changed),
    fulfilmentId,
    vendorId,
    carrier,
    trackingNumber,
    trackingUrl,
    complete,
    lines: parcel.map(({ line, quantity }) => ({
      lineId: line.id,
      productTitle: line.product_title,
      variantTitle: line.variant_title,
      quantity,
    })),
  });
  return vendorId;
}

/** The vendor who ships: the caller, or for an admin the owner of the first line. */
function vendorOf(caller: Caller, lines: readonly Line[], given: Given): string {
  if (caller.role === 'ADMIN') {
    const first = lines.find((line) => line.id === given.lines[0]?.lineId);
    if (first) return first.vendor_id;
    throw badUserInput([{ path: 'lines.0.lineId', message: 'is not a line of this order' }]);
  }
  const own = lines.find((line) => line.vendor_id === callerId(caller));
  if (!own) throw notFound('order', given.orderId);
  return own.vendor_id;
}

function checkParcel(lines: readonly Line[], vendorId: string, given: Given) {
  const problems: { path: string; message: string }[] = [];
  const seen = new Set<string>();
  const parcel = given.lines.flatMap(({ lineId, quantity }, index) => {
    const line = lines.find((candidate) => candidate.id === lineId);
    const path = `lines.${index}`;
    if (!line || line.vendor_id !== vendorId) {
      problems.push({
        path: `${path}.lineId`,
        message: 'is not a line of this vendor in this order',
      });
      return [];
    }
    const left = line.quantity - line.fulfilled_quantity;
    if (seen.has(lineId)) problems.push({ path, message: 'names the same line again' });
    if (quantity > left) {
      problems.push({ path: `${path}.quantity`, message: `only ${left} are left to ship` });
    }
    seen.add(lineId);
    return [{ line, quantity }];
  });
  if (problems.length > 0) throw badUserInput(problems);
  return parcel;
}

async function insertParcel(
  tx: Transaction,
  id: string,
  vendorId: string,
  given: Given,
  parcel: readonly { line: Line; quantity: number }[],
): Promise<void> {
  await tables(tx)
    .insertInto('fulfilment')
    .values({
      id,
      order_id: given.orderId,
      vendor_id: vendorId,
      carrier: given.carrier,
      tracking_number: given.trackingNumber,
      tracking_url: given.trackingUrl,
      shipped_at: new Date(),
      delivered_at: null,
    })
    .execute();
  await tables(tx)
    .insertInto('fulfilment_line')
    .values(
      parcel.map(({ line, quantity }) => ({
        fulfilment_id: id,
        order_line_id: line.id,
        quantity,
      })),
    )
    .execute();
  await sql`
    update order_line set fulfilled_quantity = fulfilled_quantity + shipped.quantity
    from unnest(
      ${parcel.map(({ line }) => line.id)}::uuid[],
      ${parcel.map(({ quantity }) => quantity)}::int[]
    ) as shipped (id, quantity)
    where order_line.id = shipped.id
  `.execute(tables(tx));
}
