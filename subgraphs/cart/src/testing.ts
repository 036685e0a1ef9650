import {
  createExecutor,
  createLogger,
  SubgraphUnreachable,
  type Caller,
  type SubgraphClient,
} from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { startTestSubgraph, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import {
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLScalarType,
} from 'graphql';
import type { VariantForSale } from './pricing/variants-for-sale.ts';
import { cart } from './subgraph.ts';

export const orders: Caller = { role: 'SERVICE', name: 'orders' };
export const admin: Caller = { role: 'ADMIN', id: newId(), sessionId: newId() };
export const newGuest = () => ({ role: 'GUEST', id: newId() }) as const;
export const newCustomer = () => ({ role: 'CUSTOMER', id: newId(), sessionId: newId() }) as const;

/** A guest's token, as the tests' `authenticate` understands it. */
export const tokenOf = (caller: Caller) => encodeURIComponent(JSON.stringify(caller));

/** The catalog as the cart sees it: what is for sale can be changed, and it can stop answering. */
export interface TestCatalog {
  readonly client: SubgraphClient;
  answers: boolean;
  /** How often it was called. */
  calls: number;
  put(offer?: { price?: number; available?: number }): string;
  change(variantId: string, offer: { price?: number; available?: number }): void;
}

export interface TestCart extends TestSubgraph {
  readonly catalog: TestCatalog;
}

/** The cart with the demo shop's coupons, shipping methods and tax rates, beside a small catalog. */
export async function startCart(): Promise<TestCart> {
  const catalog = createTestCatalog();
  const test = await startTestSubgraph(cart, {
    settings: {},
    neighbours: { catalog: catalog.client },
    seed: true,
  });
  return { ...test, catalog };
}

function createTestCatalog(): TestCatalog {
  const variants = new Map<string, VariantForSale>();
  const executor = createExecutor({
    name: 'catalog',
    schema: catalogSchema((ids) => ids.flatMap((id) => variants.get(id) ?? [])),
    log: createLogger('catalog', 'error'),
    contextFor: async () => null,
  });
  const catalog: TestCatalog = {
    answers: true,
    calls: 0,
    client: {
      ...executor,
      async execute(request) {
        catalog.calls += 1;
        if (!catalog.answers) throw new SubgraphUnreachable('catalog', 'connection refused');
        return executor.execute(request);
      },
    },
    put({ price = 1_000, available = 10 } = {}) {
      const variantId = newId();
      variants.set(variantId, {
        variantId,
        productId: newId(),
        vendorId: newId(),
        productTitle: 'Mug',
        variantTitle: 'Blue',
        sku: `MUG-${variantId}`,
        price,
        weightGrams: 300,
        available,
      });
      return variantId;
    },
    change(variantId, offer) {
      const variant = variants.get(variantId);
      if (variant) variants.set(variantId, { ...variant, ...offer });
    },
  };
  return catalog;
}

function catalogSchema(find: (ids: readonly string[]) => VariantForSale[]): GraphQLSchema {
  const required = (type: GraphQLScalarType) => ({ type: new GraphQLNonNull(type) });
  const variant = new GraphQLObjectType({
    name: 'VariantForSale',
    fields: {
      variantId: required(GraphQLID),
      productId: required(GraphQLID),
      vendorId: required(GraphQLID),
      productTitle: required(GraphQLString),
      variantTitle: required(GraphQLString),
      sku: required(GraphQLString),
      price: required(GraphQLInt),
      weightGrams: required(GraphQLInt),
      available: required(GraphQLInt),
    },
  });
  const listOf = <Type extends GraphQLObjectType | GraphQLScalarType>(type: Type) =>
    new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        variantsForSale: {
          type: listOf(variant),
          args: { ids: { type: listOf(GraphQLID) } },
          resolve: (_root, { ids }: { ids: string[] }) => find(ids),
        },
      },
    }),
  });
}

const ADD = `mutation ($input: AddToCartInput!) {
  addToCart(input: $input) {
    __typename
    ... on CartUpdated { cart { id itemCount lines { id quantity variant { id } } } }
    ... on InsufficientStock { message variantId requested available }
  }
}`;

/** Puts units into somebody's cart. @returns what `addToCart` answered. */
export async function add(test: TestSubgraph, caller: Caller, variantId: string, quantity = 1) {
  const data = await test.query(caller, ADD, { input: { variantId, quantity } });
  return data.addToCart;
}

/** What is in somebody's cart: units by variant, in order. */
export async function unitsOf(test: TestSubgraph, caller: Caller): Promise<[string, number][]> {
  const data = await test.query(caller, '{ cart { lines { quantity variant { id } } } }');
  const lines: { quantity: number; variant: { id: string } }[] = data.cart?.lines ?? [];
  return lines.map((line) => [line.variant.id, line.quantity]);
}
