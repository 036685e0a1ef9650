import { randomUUID } from 'node:crypto';
import { demoPassword } from '@stoa/demo-data';
import { LoginDocument, RegisterDocument } from '../generated.ts';
import type { ShopClient } from './shop-client.ts';

/** Somebody who is signed in. */
export interface SignedIn {
  readonly client: ShopClient;
  readonly email: string;
  readonly id: string;
}

/** A new customer, signed in. */
export async function registerCustomer(shop: ShopClient, name = 'Ida Holm'): Promise<SignedIn> {
  const email = `customer-${randomUUID()}@example.org`;
  const { register } = await shop.run(RegisterDocument, {
    input: { email, name, password: `correct horse ${randomUUID()}` },
  });
  if (register.__typename !== 'RegisterSuccess') throw new Error(register.message);
  const { accessToken, user } = register.session;
  return { client: shop.as(accessToken), email, id: user.id };
}

/** One of the demo accounts, signed in. */
export async function signIn(shop: ShopClient, email: string): Promise<SignedIn> {
  const { login } = await shop.run(LoginDocument, { input: { email, password: demoPassword } });
  if (login.__typename !== 'LoginSuccess') throw new Error(login.message);
  const { accessToken, user } = login.session;
  return { client: shop.as(accessToken), email, id: user.id };
}
