import { demoProducts } from '@stoa/demo-data';
import type { TypedOperation } from '@stoa/service-kit';
import type { ShopClient } from '../client/shop-client.ts';
import { AddToCartDocument, ProductGridDocument, ProductPageDocument } from '../generated.ts';
import { checkOut, type Goal } from './checkouts.ts';
import { guestTokens } from './guests.ts';
import { CONNECTIONS, loadHttp, type GraphQLRequest } from './http-load.ts';
import type { Sample } from './measure.ts';
import type { Shelf } from './shelf.ts';
import { StockFollowers } from './stock-messages.ts';

/** What every case works with. */
export interface Bench {
  readonly shop: ShopClient;
  readonly shelf: Shelf;
  /** For how long each case is to be measured, roughly. */
  readonly seconds: number;
}

/** A case that is warm and ready. */
interface Prepared {
  /** What is measured. */
  readonly work: () => Promise<Sample>;
  /** Milliseconds for which what the work set off is counted, too. */
  readonly aftermath: number;
  readonly close?: () => void;
}

/** Something that the shop does, to be measured. */
export interface Case {
  readonly name: string;
  readonly title: string;
  readonly prepare: (bench: Bench) => Promise<Prepared>;
}

const PAGE = 24;
const WARM_UP_SECONDS = 2;
/** Events are relayed, and sockets written, within this time of an answer. */
const SHORT_AFTERMATH_MS = 500;
/** Every order leaves a job that looks after it 5 s later; mails are sent sooner than that. */
const CHECKOUT_AFTERMATH_MS = 6_000;
const CHECKOUTS_A_SECOND = 20;
const LINES_OF_A_CART = 3;
const FOLLOWERS = 1_000;
const STOCK_CHANGES_A_SECOND = 8;

const SORTS = ['NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'RATING'] as const;
/** In cents; above every price, so that each page is full. */
const PRICE_LIMITS = [1_000_000, 1_100_000, 1_200_000, 1_300_000, 1_400_000];
/** Two of them misspelt. */
const SEARCHES = ['lamp', 'coffee', 'oak', 'linen', 'ceramic', 'headphones', 'lether', 'notbook'];

export const CASES: readonly Case[] = [
  httpCase(
    'product-list',
    `product list (${PAGE})`,
    '"edges"',
    async () => () =>
      SORTS.flatMap((sort) =>
        PRICE_LIMITS.map((maxPrice) =>
          request(ProductGridDocument, { sort, first: PAGE, filter: { maxPrice } }),
        ),
      ),
  ),
  httpCase(
    'product-detail',
    'product detail',
    '"reviews"',
    async () => () => demoProducts.map(({ slug }) => request(ProductPageDocument, { slug })),
  ),
  httpCase(
    'search',
    'search',
    '"edges"',
    async () => () =>
      SEARCHES.map((search) => request(ProductGridDocument, { search, first: PAGE })),
  ),
  httpCase('add-to-cart', 'add to cart', '"CartUpdated"', async ({ shop, shelf }) => {
    const tokens = await guestTokens(shop, CONNECTIONS);
    return (connection) =>
      shelf.variantIds
        .slice(0, LINES_OF_A_CART)
        .map((variantId) =>
          request(AddToCartDocument, { input: { variantId, quantity: 1 } }, tokens[connection]),
        );
  }),
  checkoutCase('AWAITING_PAYMENT', 8),
  checkoutCase('AWAITING_PAYMENT', 64),
  checkoutCase('CONFIRMED', 8),
  checkoutCase('CONFIRMED', 64),
  {
    name: 'stock-message',
    title: `stock message to ${FOLLOWERS} sockets`,
    async prepare({ shop, shelf, seconds }) {
      const [variantId = ''] = shelf.variantIds;
      const followers = new StockFollowers();
      const change = async () => shelf.change(variantId);
      await followers.open(shop.url, variantId, FOLLOWERS);
      await followers.receive(change, STOCK_CHANGES_A_SECOND);
      return {
        work: async () => followers.receive(change, STOCK_CHANGES_A_SECOND * seconds),
        aftermath: SHORT_AFTERMATH_MS,
        close: () => followers.close(),
      };
    },
  },
];

/** @param mark stands in every answer that is as it should be. */
function httpCase(
  name: string,
  title: string,
  mark: string,
  requestsFor: (bench: Bench) => Promise<(connection: number) => readonly GraphQLRequest[]>,
): Case {
  return {
    name,
    title,
    async prepare(bench) {
      const requests = await requestsFor(bench);
      const load = async (seconds: number) =>
        loadHttp({ url: bench.shop.url, requests, mark, seconds });
      await load(WARM_UP_SECONDS);
      return { work: async () => load(bench.seconds), aftermath: SHORT_AFTERMATH_MS };
    },
  };
}

function checkoutCase(goal: Goal, atOnce: number): Case {
  return {
    name: goal === 'CONFIRMED' ? 'checkout-confirmed' : 'checkout',
    title: `checkout to ${goal}, ${atOnce} shoppers at once`,
    async prepare({ shop, shelf: { variantIds }, seconds }) {
      const checkOutAll = async (tokens: readonly string[]) =>
        checkOut({ shop, tokens, atOnce, variantIds, goal });
      await checkOutAll(await guestTokens(shop, atOnce));
      const tokens = await guestTokens(shop, Math.max(atOnce * 2, CHECKOUTS_A_SECOND * seconds));
      return { work: async () => checkOutAll(tokens), aftermath: CHECKOUT_AFTERMATH_MS };
    },
  };
}

function request<Result, Variables extends Record<string, unknown>>(
  operation: TypedOperation<Result, Variables>,
  variables: Variables,
  token?: string,
): GraphQLRequest {
  return { query: operation.toString(), variables, ...(token !== undefined && { token }) };
}
