import { userPasswordResetRequested, userRegistered } from '@stoa/events';
import { newId } from '@stoa/subgraph-kit';
import { eventually, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customer, eventOf, mailTo, startNotifications } from '../testing.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await startNotifications();
});
afterAll(async () => shop.stop());

const newUser = (email: string, name = 'Ada') => ({ userId: newId(), email, name });

const firstMailTo = async (address: string) =>
  eventually(async () => {
    const [mail] = await mailTo(shop, address);
    if (!mail) throw new Error(`no mail to ${address} yet`);
    return mail;
  });

test('a new account is asked to confirm its address, with a link into the shop', async () => {
  const user = newUser('new@customers.example');
  const event = eventOf(userRegistered, user.userId, { ...user, verificationToken: 'a+b/c=' });
  await shop.deliver(event);
  const { text, html } = await firstMailTo(user.email);
  const link = 'https://shop.example/verify-email?token=a%2Bb%2Fc%3D';
  expect(text).toContain(link);
  expect(html).toContain(`href="${link}"`);
});

test('a link that resets a password goes to the address alone, not into the app', async () => {
  const user = newUser('forgot@customers.example');
  await shop.deliver(
    eventOf(userPasswordResetRequested, user.userId, { ...user, token: 'secret' }),
  );
  const { text } = await firstMailTo(user.email);
  expect(text).toContain('https://shop.example/reset-password?token=secret');
  const { notifications } = await shop.query(
    customer(user.userId),
    '{ notifications { totalCount } }',
  );
  expect(notifications.totalCount).toBe(0);
});

test('HTML in a name is shown, not run', async () => {
  const user = newUser('html@customers.example', `<img src=x onerror="alert(1)"> & 'Co'`);
  await shop.deliver(eventOf(userRegistered, user.userId, { ...user, verificationToken: 't' }));
  const { html, text } = await firstMailTo(user.email);
  expect(html).not.toContain('<img');
  expect(html).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62; &#38; &#39;Co&#39;');
  expect(text).toContain(user.name);
});
