import { userRegistered } from '@stoa/events';
import { createLogger, SettingsError } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { eventually, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServices } from '../services.ts';
import { eventOf, getPage, mailTo, startNotifications } from '../testing.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await startNotifications();
});
afterAll(async () => shop.stop());

async function register(email: string, name = 'Ada') {
  const userId = newId();
  await shop.deliver(
    eventOf(userRegistered, userId, { userId, email, name, verificationToken: 't' }),
  );
  return eventually(async () => {
    const [mail] = await mailTo(shop, email);
    if (!mail?.sentAt) throw new Error(`no mail was sent to ${email} yet`);
    return mail;
  });
}

test('a developer finds mail by address, newest first, and opens it', async () => {
  await register('first@customers.example');
  const mail = await register('second@customers.example');
  const all = (await getPage(shop, '/dev/mail.json')).json();
  expect(all.map(({ to }: { to: string }) => to)).toEqual([
    'second@customers.example',
    'first@customers.example',
  ]);
  expect(await mailTo(shop, 'SECOND@customers.example')).toEqual([mail]);
  expect(Object.keys(mail).toSorted()).toEqual([
    'html',
    'id',
    'kind',
    'sentAt',
    'subject',
    'text',
    'to',
  ]);
  const list = await getPage(shop, '/dev/mail?to=second@customers.example');
  expect(list.body).toContain(`<a href="/dev/mail/${mail.id}">Confirm your e-mail address</a>`);
  expect(list.body).not.toContain('first@customers.example');
  const page = await getPage(shop, `/dev/mail/${mail.id}`);
  expect(page.body).toContain('Please confirm that this e-mail address is yours.');
  expect((await getPage(shop, `/dev/mail/${newId()}`)).statusCode).toBe(404);
  expect((await getPage(shop, '/dev/mail/nonsense')).statusCode).toBe(404);
});

test('a mail is shown in a frame that can run nothing and reach nothing', async () => {
  const mail = await register('frame@customers.example', '"></iframe><script>alert(1)</script>');
  const { body, headers } = await getPage(shop, `/dev/mail/${mail.id}`);
  expect(body).not.toContain('<script');
  expect(body.match(/<\/iframe>/g)).toHaveLength(1);
  expect(body).not.toMatch(/sandbox="[^"]*allow-(scripts|same-origin)/);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

const settings = { MAIL_FROM: 'shop@stoa.example', SHOP_URL: 'https://shop.example' };
const log = createLogger('notifications', 'error');

test('mail is open to everybody only where that was asked for', () => {
  const SMTP_URL = 'smtp://mail.example';
  const isOpen = (smtpUrl: string | null, devMailbox: boolean) =>
    createServices({ ...settings, SMTP_URL: smtpUrl, DEV_MAILBOX: devMailbox }, log).devMailbox;
  expect(isOpen(SMTP_URL, false)).toBe(false);
  expect(isOpen(SMTP_URL, true)).toBe(true);
  expect(isOpen(null, true)).toBe(true);
});

test('a start at which mail could go nowhere is refused', () => {
  expect(() => createServices({ ...settings, SMTP_URL: null, DEV_MAILBOX: false }, log)).toThrow(
    SettingsError,
  );
});
