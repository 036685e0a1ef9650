import { newId } from '@stoa/subgraph-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMailServer, type TestMailServer } from '../testing-smtp.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

let server: TestMailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(async () => server.stop());

const send = async (address: string, url = server.url) =>
  createSmtpMailer(url, 'shop@stoa.example').send({
    id: newId(),
    address,
    subject: 'Hello',
    text: 'Hello',
    html: '<p>Hello</p>',
  });

test.each([
  'a@customers.example, spy@evil.example',
  'a@customers.example\r\nBcc: spy@evil.example',
  '"spy@evil.example x"@customers.example',
  'Ada <spy@evil.example>',
  '',
])('the address %j is refused for good, not read', async (address) => {
  await expect(send(address)).rejects.toMatchObject({ name: 'MailNotSent', permanent: true });
  expect(server.received).toEqual([]);
});

test('a mail server that is not there is worth another try', async () => {
  await expect(send('a@customers.example', 'smtp://127.0.0.1:1')).rejects.toMatchObject({
    name: 'MailNotSent',
    permanent: false,
  });
});
