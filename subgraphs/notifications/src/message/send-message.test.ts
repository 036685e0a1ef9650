import { orderDelivered, productStockDepleted } from '@stoa/events';
import { newId } from '@stoa/subgraph-kit';
import { eventually, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables } from '../database.ts';
import { eventOf, mailTo, orderOf, startNotifications } from '../testing.ts';
import { startMailServer, type TestMailServer } from '../testing-smtp.ts';

const contacts = new Map<string, { email: string }>();
let server: TestMailServer;
let shop: TestSubgraph;
beforeAll(async () => {
  server = await startMailServer();
  shop = await startNotifications({ smtpUrl: server.url, contacts });
});
afterAll(async () => {
  await shop.stop();
  await server.stop();
});

/** Has somebody told that their order arrived. */
async function tell(email: string, number = 'S-20001'): Promise<void> {
  const order = { ...orderOf({ id: newId(), email }), number };
  await shop.deliver(eventOf(orderDelivered, order.orderId, order));
}

async function tellVendor(vendorId: string): Promise<void> {
  const variantId = newId();
  const stock = { variantId, productId: newId(), sku: 'LAMP-1', available: 0, threshold: 3 };
  await shop.deliver(eventOf(productStockDepleted, variantId, { ...stock, vendorId }));
}

const receivedBy = (address: string) =>
  server.received.filter(({ recipients }) => recipients.includes(address));

/** The state of the only mail to somebody, and what its tries came to. */
async function historyOf(column: 'address' | 'recipient_id', value: string) {
  const rows = await tables(shop.subgraph.newContext(newId()))
    .selectFrom('message')
    .leftJoin('delivery_attempt', 'delivery_attempt.message_id', 'message.id')
    .select(['status', 'outcome', 'detail'])
    .where('channel', '=', 'EMAIL')
    .where(`message.${column}`, '=', value)
    .orderBy('delivery_attempt.id')
    .execute();
  return rows;
}

test('a mail reaches the mail server as text and as HTML, and its delivery is kept', async () => {
  await tell('ada@customers.example');
  await eventually(async () => {
    expect(await historyOf('address', 'ada@customers.example')).toEqual([
      { status: 'SENT', outcome: 'SENT', detail: expect.stringMatching(/^250 /) },
    ]);
  });
  const [mail, ...more] = receivedBy('ada@customers.example');
  expect(more).toEqual([]);
  const [kept] = await mailTo(shop, 'ada@customers.example');
  expect(mail?.headers).toEqual(
    expect.arrayContaining([
      'From: Stoa <shop@stoa.example>',
      'To: ada@customers.example',
      'Subject: Your order S-20001 was delivered',
      `Message-ID: <${kept?.id}@stoa.example>`,
    ]),
  );
  expect(mail?.raw).toContain('Content-Type: text/plain');
  expect(mail?.raw).toContain('Content-Type: text/html');
});

test('a mail that is turned away for now is tried again until it is taken', async () => {
  server.refusals.push({ responseCode: 451, message: 'Try again later' });
  await tell('greylisted@customers.example');
  await eventually(async () => {
    const history = await historyOf('address', 'greylisted@customers.example');
    expect(history.map(({ outcome }) => outcome)).toEqual(['DEFERRED', 'SENT']);
    expect(history[0]?.detail).toContain('451');
  });
  expect(receivedBy('greylisted@customers.example')).toHaveLength(1);
});

test('a mail that is refused for good is not tried again', async () => {
  server.refusals.push({ responseCode: 550, message: 'No such mailbox' });
  await tell('gone@customers.example');
  await eventually(async () => {
    expect(await historyOf('address', 'gone@customers.example')).toEqual([
      { status: 'FAILED', outcome: 'FAILED', detail: expect.stringContaining('No such mailbox') },
    ]);
  });
  expect(receivedBy('gone@customers.example')).toEqual([]);
});

test("a vendor's address comes from users", async () => {
  const vendorId = newId();
  contacts.set(vendorId, { email: 'known@vendors.example' });
  await tellVendor(vendorId);
  await eventually(() => expect(receivedBy('known@vendors.example')).toHaveLength(1));
});

test('a mail to an account that is gone fails, and holds up nothing', async () => {
  const vendorId = newId();
  await tellVendor(vendorId);
  await eventually(async () => {
    expect(await historyOf('recipient_id', vendorId)).toMatchObject([{ outcome: 'FAILED' }]);
  });
});

test('what people write can add neither a header nor a recipient', async () => {
  await tell('victim@customers.example', 'S-1\r\nBcc: spy@evil.example\r\n\r\nBuy now');
  await eventually(() => expect(receivedBy('victim@customers.example')).toHaveLength(1));
  const [mail] = receivedBy('victim@customers.example');
  expect(mail?.recipients).toEqual(['victim@customers.example']);
  expect(mail?.headers.filter((line) => /^bcc:/i.test(line))).toEqual([]);
  expect(mail?.headers).toContain(
    'Subject: Your order S-1 Bcc: spy@evil.example Buy now was delivered',
  );
  expect(receivedBy('spy@evil.example')).toEqual([]);
});
