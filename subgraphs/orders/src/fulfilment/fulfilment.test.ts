import type { Caller } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { eventually } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  admin,
  line,
  newCustomer,
  newVendor,
  place,
  placePaid,
  publishedOf,
  startOrders,
  timelineOf,
  type TestOrders,
} from '../testing/start-orders.ts';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterAll(async () => orders.stop());

const VENDOR_ORDERS = `query ($first: Int) {
  vendorOrders(first: $first) {
    edges { node { id status allowedActions
      lines { id quantity fulfilledQuantity vendor { id } }
      fulfilments { id vendor { id } lines { line { id } quantity } }
    } }
  }
}`;
const FULFIL = `mutation ($input: FulfilOrderInput!) {
  fulfilOrder(input: $input) {
    id status allowedActions fulfilments { id lines { line { id } quantity } }
  }
}`;
const DELIVER = `mutation ($id: ID!) {
  markDelivered(fulfilmentId: $id) { status allowedActions fulfilments { id deliveredAt } }
}`;

const parcel = (orderId: string, lines: { lineId: string; quantity: number }[], more = {}) => ({
  input: {
    orderId,
    lines,
    carrier: 'Swiftlane',
    trackingNumber: 'SL1',
    idempotencyKey: newId(),
    ...more,
  },
});

/** A paid order: three mugs and a pan of one vendor, a lamp of another. */
async function twoVendors() {
  const [vendor, other, customer] = [newVendor(), newVendor(), newCustomer()];
  const orderId = await placePaid(orders, customer, [
    line({ vendorId: vendor.id, quantity: 3 }),
    line({ vendorId: vendor.id }),
    line({ vendorId: other.id }),
  ]);
  const [mugs, pan] = await linesOf(vendor);
  const [lamp] = await linesOf(other);
  return { vendor, other, customer, orderId, mugs, pan, lamp };
}

async function linesOf(vendor: Caller): Promise<string[]> {
  const { vendorOrders } = await orders.query(vendor, VENDOR_ORDERS);
  return vendorOrders.edges[0].node.lines.map(({ id }: { id: string }) => id);
}

async function codeOf(caller: Caller, operation: string, variables: object) {
  const { errors } = await orders.execute(caller, operation, { ...variables });
  return errors?.[0]?.extensions['code'];
}

test('a vendor sees its own lines of paid orders, and nothing else', async () => {
  const { vendor, orderId, mugs, pan } = await twoVendors();
  await place(orders, newCustomer(), [line({ vendorId: vendor.id })]);
  const { vendorOrders } = await orders.query(vendor, VENDOR_ORDERS);
  expect(vendorOrders.edges).toMatchObject([
    { node: { id: orderId, status: 'CONFIRMED', allowedActions: ['FULFIL'] } },
  ]);
  const [{ node }] = vendorOrders.edges;
  expect(node.lines.map(({ id }: { id: string }) => id)).toEqual([mugs, pan]);
  expect(await codeOf(vendor, `{ order(id: "${orderId}") { id } }`, {})).toBeUndefined();
  expect(await orders.query(vendor, `{ order(id: "${orderId}") { id } }`)).toEqual({ order: null });
});

test('an order is shipped in parts, by whom each part is, and then is FULFILLED', async () => {
  const { vendor, other, orderId, mugs = '', pan = '', lamp = '' } = await twoVendors();
  const ship = async (who: Caller, lines: { lineId: string; quantity: number }[]) =>
    (await orders.query(who, FULFIL, parcel(orderId, lines))).fulfilOrder;

  const first = await ship(vendor, [{ lineId: mugs, quantity: 2 }]);
  expect(first).toMatchObject({
    status: 'PARTIALLY_FULFILLED',
    allowedActions: ['FULFIL', 'MARK_DELIVERED'],
    fulfilments: [{ lines: [{ line: { id: mugs }, quantity: 2 }] }],
  });
  const rest = await ship(vendor, [
    { lineId: mugs, quantity: 1 },
    { lineId: pan, quantity: 1 },
  ]);
  expect(rest).toMatchObject({
    status: 'PARTIALLY_FULFILLED',
    allowedActions: ['MARK_DELIVERED'],
  });
  expect(await ship(other, [{ lineId: lamp, quantity: 1 }])).toMatchObject({ status: 'FULFILLED' });
  await eventually(() => {
    const told = orders.published.filter(
      (event) => event.aggregateId === orderId && event.type === 'order.fulfilled',
    );
    expect(told.map(({ data }) => data)).toMatchObject([
      { complete: false, vendorId: vendor.id, lines: [{ lineId: mugs, quantity: 2 }] },
      { complete: false },
      { complete: true, vendorId: other.id },
    ]);
  });
});

test('sent again with the same key, nothing ships twice', async () => {
  const { vendor, orderId, mugs = '' } = await twoVendors();
  const variables = parcel(orderId, [{ lineId: mugs, quantity: 1 }]);
  const answers = await Promise.all(
    Array.from({ length: 8 }, async () => orders.query(vendor, FULFIL, variables)),
  );
  for (const { fulfilOrder } of answers) expect(fulfilOrder.fulfilments).toHaveLength(1);
});

test('two who ship the last units at once ship them once', async () => {
  const { vendor, orderId, mugs = '' } = await twoVendors();
  const codes = await Promise.all(
    Array.from({ length: 4 }, async () =>
      codeOf(vendor, FULFIL, parcel(orderId, [{ lineId: mugs, quantity: 3 }])),
    ),
  );
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(codes.filter((code) => code === 'BAD_USER_INPUT')).toHaveLength(3);
});

test("nobody ships another vendor's lines, more than is left, or a line twice", async () => {
  const { vendor, orderId, mugs = '', lamp = '' } = await twoVendors();
  const refused = [
    [[{ lineId: lamp, quantity: 1 }], 'lines.0.lineId'],
    [[{ lineId: mugs, quantity: 4 }], 'lines.0.quantity'],
    [
      [
        { lineId: mugs, quantity: 1 },
        { lineId: mugs, quantity: 1 },
      ],
      'lines.1',
    ],
  ] as const;
  for (const [lines, path] of refused) {
    const { errors } = await orders.execute(vendor, FULFIL, parcel(orderId, [...lines]));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  }
  const mine = [{ lineId: mugs, quantity: 1 }];
  expect(await codeOf(newVendor(), FULFIL, parcel(orderId, mine))).toBe('NOT_FOUND');
  expect(await codeOf(newCustomer(), FULFIL, parcel(orderId, mine))).toBe('FORBIDDEN');
  expect(await timelineOf(orders, orderId)).not.toContain('SHIPPED');
});

test('a tracking address is one of the web, not a script', async () => {
  const { vendor, orderId, mugs = '' } = await twoVendors();
  const lines = [{ lineId: mugs, quantity: 1 }];
  const script = parcel(orderId, lines, { trackingUrl: 'javascript:alert(1)' });
  expect(await codeOf(vendor, FULFIL, script)).toBe('BAD_USER_INPUT');
  const web = parcel(orderId, lines, { trackingUrl: 'https://swiftlane.example/SL1' });
  expect(await codeOf(vendor, FULFIL, web)).toBeUndefined();
});

test('what is not paid, or cancelled, cannot be shipped', async () => {
  const [vendor, customer] = [newVendor(), newCustomer()];
  const orderId = await place(orders, customer, [line({ vendorId: vendor.id })]);
  const { order } = await orders.query(
    customer,
    `{ order(id: "${orderId}") { allowedActions lines { id } } }`,
  );
  expect(order.allowedActions).toEqual(['PAY', 'CANCEL']);
  const lines = [{ lineId: order.lines[0].id, quantity: 1 }];
  expect(await codeOf(vendor, FULFIL, parcel(orderId, lines))).toBe('CONFLICT');
});

test('an admin ships for one vendor at a time', async () => {
  const { orderId, mugs = '', lamp = '' } = await twoVendors();
  const both = [
    { lineId: mugs, quantity: 1 },
    { lineId: lamp, quantity: 1 },
  ];
  expect(await codeOf(admin, FULFIL, parcel(orderId, both))).toBe('BAD_USER_INPUT');
  expect(await codeOf(admin, FULFIL, parcel(orderId, both.slice(0, 1)))).toBeUndefined();
  const unknown = [{ lineId: newId(), quantity: 1 }];
  expect(await codeOf(admin, FULFIL, parcel(orderId, unknown))).toBe('BAD_USER_INPUT');
});

test('an order is DELIVERED with the last parcel of the last shipment, once', async () => {
  const { vendor, other, orderId, mugs = '', pan = '', lamp = '' } = await twoVendors();
  const all = [
    { lineId: mugs, quantity: 3 },
    { lineId: pan, quantity: 1 },
  ];
  const { fulfilOrder: sent } = await orders.query(vendor, FULFIL, parcel(orderId, all));
  const deliver = async (who: Caller, id: string) =>
    (await orders.query(who, DELIVER, { id })).markDelivered;
  expect(await deliver(vendor, sent.fulfilments[0].id)).toMatchObject({
    status: 'PARTIALLY_FULFILLED',
    allowedActions: [],
  });
  const lastLine = [{ lineId: lamp, quantity: 1 }];
  const { fulfilOrder: last } = await orders.query(other, FULFIL, parcel(orderId, lastLine));
  const [{ id: lastParcel }] = last.fulfilments;
  expect(await codeOf(vendor, DELIVER, { id: lastParcel })).toBe('NOT_FOUND');
  for (let times = 0; times < 2; times += 1) {
    expect((await deliver(other, lastParcel)).status).toBe('DELIVERED');
  }
  await eventually(() =>
    expect(publishedOf(orders, orderId).filter((type) => type === 'order.delivered')).toHaveLength(
      1,
    ),
  );
});

test('a vendor is told live of each order that is paid or changes, also by another vendor', async () => {
  const [vendor, other] = [newVendor(), newVendor()];
  const lines = [line({ vendorId: vendor.id }), line({ vendorId: other.id })];
  await placePaid(orders, newCustomer(), lines);
  const stream = await orders.subscribe(
    vendor,
    'subscription { vendorOrderUpdates { id status lines { id } } }',
  );
  const nextUpdate = async () => (await stream.next()).value?.data?.['vendorOrderUpdates'];

  let pending = nextUpdate();
  const orderId = await placePaid(orders, newCustomer(), lines);
  expect(await pending).toMatchObject({ id: orderId, status: 'CONFIRMED', lines: [{}] });

  pending = nextUpdate();
  const [lamp = ''] = await linesOf(other);
  await orders.query(other, FULFIL, parcel(orderId, [{ lineId: lamp, quantity: 1 }]));
  expect(await pending).toMatchObject({ id: orderId, status: 'PARTIALLY_FULFILLED' });
  await stream.return?.();
});
