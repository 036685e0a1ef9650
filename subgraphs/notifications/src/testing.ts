import type { EventContract, StoaEvent } from '@stoa/events';
import { createExecutor, createLogger, type Caller, type SubgraphClient } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { startTestSubgraph, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import Fastify from 'fastify';
import { GraphQLID, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { GraphQLEmailAddress } from 'graphql-scalars';
import type { MailboxMail } from './dev-mailbox/list-mail.ts';
import { notifications } from './subgraph.ts';

/** The account of each vendor that `users` knows in tests, by id. */
type Contacts = ReadonlyMap<string, { readonly email: string }>;

/** @param contacts what users answers; may be filled while the test runs. */
export async function startNotifications(
  settings: { smtpUrl?: string; contacts?: Contacts; seed?: boolean } = {},
): Promise<TestSubgraph> {
  return startTestSubgraph(notifications, {
    settings: {
      SMTP_URL: settings.smtpUrl ?? null,
      MAIL_FROM: 'shop@stoa.example',
      SHOP_URL: 'https://shop.example/',
      DEV_MAILBOX: true,
    },
    neighbours: { users: usersThatKnow(settings.contacts ?? new Map()) },
    seed: settings.seed ?? false,
  });
}

/** A tiny `users`, which answers what the real one would. */
function usersThatKnow(contacts: Contacts): SubgraphClient {
  const id = { type: new GraphQLNonNull(GraphQLID) };
  const UserContact = new GraphQLObjectType({
    name: 'UserContact',
    fields: { id, email: { type: new GraphQLNonNull(GraphQLEmailAddress) } },
  });
  const Query = new GraphQLObjectType({
    name: 'Query',
    fields: {
      userContacts: {
        type: new GraphQLList(UserContact),
        args: { ids: { type: new GraphQLNonNull(new GraphQLList(id.type)) } },
        resolve: (_root, { ids }: { ids: readonly string[] }) =>
          ids.flatMap((known) => {
            const contact = contacts.get(known);
            return contact ? [{ id: known, ...contact }] : [];
          }),
      },
    },
  });
  return createExecutor({
    name: 'users',
    schema: new GraphQLSchema({ query: Query }),
    contextFor: async () => ({}),
    log: createLogger('users', 'error'),
  });
}

export const customer = (id = newId()) =>
  ({ role: 'CUSTOMER', id, sessionId: newId() }) as const satisfies Caller;

/** An event as another subgraph would publish it. */
export function eventOf<Type extends string, Data>(
  contract: EventContract<Type, Data>,
  aggregateId: string,
  data: Data,
): StoaEvent<Type, Data> {
  const occurredAt = new Date().toISOString();
  const { type, version } = contract;
  return {
    id: newId(),
    type,
    version,
    occurredAt,
    aggregateId,
    sequence: 1,
    traceparent: null,
    data,
  };
}

const euros = (amount: number) => ({ amount, currency: 'EUR' });

/** What all events of an order say of it. */
export function orderOf(buyer: { id: string; email: string; name?: string }) {
  return {
    orderId: newId(),
    number: 'S-20001',
    buyer: {
      customerId: buyer.id,
      isGuest: false,
      email: buyer.email,
      name: buyer.name ?? 'Ada Marlow',
    },
    total: euros(9_877),
  };
}

/** The rest of what `order.confirmed` says. @param vendorIds of each line's vendor. */
export function purchaseFrom(...vendorIds: readonly string[]) {
  return {
    cartId: newId(),
    lines: vendorIds.map((vendorId, index) => ({
      id: newId(),
      variantId: newId(),
      productId: newId(),
      vendorId,
      productTitle: `Lamp ${index + 1}`,
      variantTitle: 'Brass',
      sku: `LAMP-${index + 1}`,
      unitPrice: euros(1_999),
      quantity: 2,
    })),
    shippingAddress: {
      fullName: 'Ada Marlow',
      line1: '1 Long Street',
      line2: null,
      city: 'Delft',
      postalCode: '2611 GX',
      region: null,
      countryCode: 'NL',
      phone: null,
    },
    subtotal: euros(7_996),
    discount: euros(0),
    shipping: euros(490),
    tax: euros(1_391),
  };
}

/** Asks the development mailbox by HTTP. */
export async function getPage(test: TestSubgraph, url: string) {
  await using app = Fastify();
  await app.register(test.subgraph.routes);
  // Awaited here: leaving the function closes the server.
  return await app.inject(url);
}

/** The mails to an address, newest first. */
export async function mailTo(test: TestSubgraph, address: string): Promise<MailboxMail[]> {
  return (await getPage(test, `/dev/mail.json?to=${encodeURIComponent(address)}`)).json();
}
