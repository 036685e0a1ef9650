import { expect, test } from 'vitest';

import { demoAccounts, demoCustomers, demoMainCustomer, demoPassword } from './demo-accounts.ts';

test('there are one administrator, three vendors with a shop name, and many customers', () => {
  const withRole = (role: string) => demoAccounts.filter((account) => account.role === role);

  expect(withRole('ADMIN').map(({ email }) => email)).toEqual(['admin@stoa.example']);
  expect(withRole('VENDOR').map(({ displayName }) => displayName)).toEqual([
    'Nordlys',
    'Kiln & Kettle',
    'Hollin Row',
  ]);
  expect(withRole('CUSTOMER').length).toBeGreaterThanOrEqual(30);
  expect(demoCustomers[0]).toBe(demoMainCustomer);
});

test('e-mail addresses are unique, plain, and of a domain that cannot exist', () => {
  const emails = demoAccounts.map(({ email }) => email);

  expect(new Set(emails).size).toBe(emails.length);
  expect(emails.filter((email) => !/^[a-z.]+@(stoa|mail)\.example$/.test(email))).toEqual([]);
});

test('the password is long enough for the shop to accept it', () => {
  expect(demoPassword.length).toBeGreaterThanOrEqual(12);
});

test('phone numbers are E.164 and countries are two letters', () => {
  const addresses = demoAccounts.flatMap((account) => account.addresses);
  const phones = [...demoAccounts, ...addresses].flatMap(({ phone }) => phone ?? []);

  expect(phones.filter((phone) => !/^\+[1-9]\d{7,14}$/.test(phone))).toEqual([]);
  expect(addresses.filter(({ countryCode }) => !/^[A-Z]{2}$/.test(countryCode))).toEqual([]);
});

test('every customer has an address', () => {
  expect(demoCustomers.filter(({ addresses }) => addresses.length === 0)).toEqual([]);
});
