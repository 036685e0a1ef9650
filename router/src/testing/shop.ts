import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  ANONYMOUS,
  createExecutor,
  createLogger,
  forbidden,
  notFound,
  unauthenticated,
  type Authenticate,
  type Caller,
  type CallMetadata,
  type SubgraphClient,
  type SubgraphRequest,
} from '@stoa/service-kit';
import { parse, type DocumentNode, type GraphQLFieldResolver } from 'graphql';
import { LiveTopic } from './live-topic.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible", "@shareable"])`;

const USERS = `${LINK}
  type Query { me: User  teapot: String }
  type User @key(fields: "id") { id: ID!  name: String!  phone: String }
`;

const PRODUCTS = `${LINK}
  type Query {
    product(id: ID!): Product
    products(first: Int = 10): [Product!]!
    broken: String
    nonNull: Product!
  }
  type Mutation { rename(id: ID!, name: String!): Product }
  type Subscription { stockChanges(ids: [ID!]!, note: String = "none"): StockChange  failingStock: StockChange  memberStock: StockChange }
  type StockChange { product: Product  available: Int!  note: String }
  type Product @key(fields: "id") { id: ID!  name: String!  similar: [Product!]!  internalCost: Int @inaccessible }
`;

const ORDERS = `${LINK}
  type Query { orders(first: Int = 10): [Order!]!  order(id: ID!): Order }
  type Subscription { orderUpdates(orderId: ID!): Order }
  type Order @key(fields: "id") { id: ID!  status: String!  customer: User  lines: [Line!]! }
  type Line { quantity: Int!  product: Product }
  type User @key(fields: "id") { id: ID!  orders: [Order!]! }
  type Product @key(fields: "id", resolvable: false) { id: ID! }
`;

interface Context {
  readonly caller: Caller;
  readonly metadata: CallMetadata;
}

type Resolve = GraphQLFieldResolver<Record<string, unknown>, Context>;
type Resolvers = Record<string, Record<string, Resolve | { subscribe: Resolve; resolve: Resolve }>>;

/** Everything that a test looks at or steers in its shop. */
export interface Shop {
  readonly supergraphSdl: string;
  readonly clients: Readonly<Record<string, SubgraphClient>>;
  /** What the subgraphs were sent, oldest first. */
  readonly fetches: readonly (SubgraphRequest & { readonly subgraph: string })[];
  readonly stock: LiveTopic<StockChange>;
  readonly orderUpdates: LiveTopic<{ id: string; status: string }>;
  /** Queries for the product "slow" wait until it is resolved. */
  readonly slow: PromiseWithResolvers<void>;
}

interface StockChange {
  readonly product: { readonly id: string };
  readonly available: number;
}

/**
 * A small shop of three subgraphs, in memory. Each call makes a new one.
 *
 * @param extraProducts more SDL for the subgraph products, to make another supergraph.
 */
export function createShop(authenticate: Authenticate, extraProducts = ''): Shop {
  const fetches: (SubgraphRequest & { subgraph: string })[] = [];
  const stock = new LiveTopic<StockChange>();
  const orderUpdates = new LiveTopic<{ id: string; status: string }>();
  const slow = Promise.withResolvers<void>();
  const names = new Map<string, string>();
  const product = (id: unknown) => ({ id, name: names.get(String(id)) ?? `Product ${String(id)}` });
  const resolveEvent: Resolve = (event) => event;

  const resolvers: Record<string, Resolvers> = {
    users: {
      Query: {
        me: (_root, _args, { caller }) => {
          if (caller.role === 'ANONYMOUS') throw unauthenticated();
          return { id: 'id' in caller ? caller.id : null };
        },
        teapot: (_root, _args, { metadata }) => JSON.stringify(metadata),
      },
      User: {
        name: ({ id }) => `User ${String(id)}`,
        phone: ({ id }) => {
          if (id === 'u2') throw forbidden('The phone is for its owner.');
          return '+49 30 1';
        },
      },
    },
    products: {
      Query: {
        product: async (_root, { id }: { id?: string }) => {
          if (id === 'slow') await slow.promise;
          if (id === 'missing') throw notFound('product', 'missing');
          return product(id);
        },
        products: (_root, { first }: { first?: number }) =>
          Array.from({ length: first ?? 0 }, (_item, index) => product(`p${index}`)),
        broken: () => {
          throw new Error('connect ECONNREFUSED 10.0.0.7:5432 password=hunter2');
        },
        nonNull: () => null,
      },
      Mutation: {
        rename: (_root, { id, name }: { id?: string; name?: string }) => {
          names.set(String(id), String(name));
          return product(id);
        },
      },
      Subscription: {
        stockChanges: {
          subscribe: (_root, { ids, note }: { ids?: string[]; note?: string }) =>
            stock.listen(...(ids ?? []).map((id) => ({ product: { id }, available: 100, note }))),
          resolve: resolveEvent,
        },
        failingStock: {
          subscribe: () => {
            throw new Error('no route to host 10.0.0.7');
          },
          resolve: resolveEvent,
        },
        memberStock: {
          subscribe: (_root, _args, { caller }) => {
            if (caller.role === 'ANONYMOUS') throw unauthenticated();
            return stock.listen();
          },
          resolve: resolveEvent,
        },
      },
      Product: {
        name: ({ id }) => product(id).name,
        similar: () => [product('p1'), product('p2')],
      },
    },
    orders: {
      Query: {
        orders: (_root, { first }: { first?: number }) =>
          Array.from({ length: first ?? 0 }, (_item, index) => order(`o${index}`)),
        order: (_root, { id }) => order(String(id)),
      },
      Subscription: {
        orderUpdates: { subscribe: () => orderUpdates.listen(), resolve: resolveEvent },
      },
      Order: {
        customer: ({ id }) => ({ id: `u${Number(String(id).slice(1)) % 3}` }),
        lines: ({ id }) => [
          { quantity: 1, product: { id: 'p1' } },
          { quantity: 2, product: { id: id === 'o1' ? 'p2' : 'p1' } },
        ],
        status: ({ status }) => status ?? 'NEW',
      },
      User: { orders: () => [order('o1')] },
    },
  };
  const order = (id: string) => ({ id });

  const sdl: Record<string, string> = {
    users: USERS,
    products: `${PRODUCTS}\n${extraProducts}`,
    orders: ORDERS,
  };
  const services = Object.entries(sdl).map(([name, text]) => ({
    name,
    url: `http://${name}.test/graphql`,
    typeDefs: parse(text),
  }));

  return {
    supergraphSdl: compose(services),
    clients: Object.fromEntries(
      services.map(({ name, typeDefs }) => {
        const executor = createExecutor<Context>({
          name,
          schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers[name] ?? {} }]),
          log: createLogger(name, 'silent'),
          contextFor: async (metadata) => ({
            metadata,
            caller:
              metadata.authorization === undefined
                ? ANONYMOUS
                : (await authenticate(metadata.authorization)).caller,
          }),
        });
        return [name, recording(executor, (fetch) => fetches.push({ ...fetch, subgraph: name }))];
      }),
    ),
    fetches,
    stock,
    orderUpdates,
    slow,
  };
}

function recording(client: SubgraphClient, record: (request: SubgraphRequest) => void) {
  return {
    ...client,
    execute: async (request: SubgraphRequest) => {
      record(request);
      return client.execute(request);
    },
    subscribe: async (request: SubgraphRequest) => {
      record(request);
      return client.subscribe(request);
    },
  };
}

function compose(services: { name: string; url: string; typeDefs: DocumentNode }[]): string {
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new AggregateError(errors ?? [], 'No composition');
  return supergraphSdl;
}
