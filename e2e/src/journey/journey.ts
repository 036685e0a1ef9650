import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { demoAccounts } from '@stoa/demo-data';
import { fillCart, placeOrder } from '../client/checkout.ts';
import { eventually } from '../client/eventually.ts';
import { mailsTo } from '../client/mailbox.ts';
import { authenticate, pay } from '../client/pay.ts';
import { registerCustomer, signIn, type SignedIn } from '../client/people.ts';
import type { LiveStream, ShopClient } from '../client/shop-client.ts';
import {
  BrowseDocument,
  FollowOrderDocument,
  FollowStockDocument,
  FulfilOrderDocument,
  MarkDeliveredDocument,
  MyOrderDocument,
  ProductPageDocument,
  SearchDocument,
  StartGuestSessionDocument,
  StockDocument,
  VendorOrdersDocument,
  type FollowOrderSubscription,
  type SearchQuery,
} from '../generated.ts';

const BOUGHT = 2;

/**
 * A shopper's and a vendor's whole journey, through the public endpoint alone.
 *
 * @param shop nobody yet.
 * @param chapter is told what comes next.
 * @throws at the first thing that is not as it should be.
 */
export async function playJourney(
  shop: ShopClient,
  chapter: (title: string) => void,
): Promise<void> {
  chapter('A customer registers');
  const customer = await registerCustomer(shop);

  chapter('browses and searches');
  const { variantId, vendorId, before } = await chooseProduct(customer.client);

  chapter('somebody else watches the stock of what the customer will buy');
  const stock = shop.as(null).follow(FollowStockDocument, { variantIds: [variantId] });
  const snapshot = await stock.next();
  assert.equal(snapshot.stockChanges.availableQuantity, before, 'the stream opens with the stock');

  chapter('adds to the cart, and applies shipping');
  const cart = await fillCart(customer.client, variantId, BOUGHT);
  assert.equal(cart.itemCount, BOUGHT);
  const { subtotal, discount, shipping, tax, total } = cart;
  assert.equal(
    total.amount,
    subtotal.amount - discount.amount + shipping.amount + tax.amount,
    'the total is the sum of its parts',
  );

  chapter('places the order: its items are held');
  const order = await placeOrder(customer.client, cart, customer.email);
  assert.equal(order.status, 'AWAITING_PAYMENT');
  await stock.until(
    ({ stockChanges }) => stockChanges.availableQuantity === before - BOUGHT,
    'the stock to fall',
  );

  chapter('follows the order live, from its beginning');
  const updates = customer.client.follow(FollowOrderDocument, { orderId: order.id, after: 0 });
  await expectStatus(updates, 'PENDING');
  await expectStatus(updates, 'AWAITING_PAYMENT');

  chapter('pays with a card that is declined, then with one that asks for 3-D Secure');
  await payInTheEnd(customer.client, order.payment?.clientSecret ?? '', updates);

  chapter('sees the order confirmed, with payment and product in the same message');
  const confirmed = await expectStatus(updates, 'CONFIRMED');
  assert.equal(confirmed.orderUpdates.order.payment?.status, 'SUCCEEDED');
  assert.ok(confirmed.orderUpdates.order.lines[0]?.variant.product.title);
  await updates.end();

  chapter('the vendor ships it');
  const fulfilmentId = await ship(shop, vendorId, order.id);

  chapter('the customer sees the tracking');
  const { order: shipped } = await customer.client.run(MyOrderDocument, { id: order.id });
  assert.equal(shipped?.status, 'FULFILLED');
  assert.equal(shipped.fulfilments[0]?.id, fulfilmentId);
  assert.ok(shipped.fulfilments[0]?.trackingNumber);

  chapter('the parcel arrives');
  const vendor = await signInAsVendor(shop, vendorId);
  const { markDelivered } = await vendor.client.run(MarkDeliveredDocument, { fulfilmentId });
  assert.equal(markDelivered.status, 'DELIVERED');

  chapter('the stock fell by what was sold, and by no more');
  const { productVariant } = await shop.run(StockDocument, { id: variantId });
  assert.equal(productVariant?.availableQuantity, before - BOUGHT);
  await stock.end();

  chapter('the mails are in the mailbox');
  await expectMails(shop.url, customer, order.number);

  chapter('a guest buys without an account, with a plain card');
  await buyAsGuest(shop, variantId);
  await Promise.all([customer.client.close(), shop.close()]);
}

/** Looks around, finds something of which there is enough, and opens its page. */
async function chooseProduct(client: ShopClient) {
  const { categories } = await client.run(BrowseDocument, {});
  assert.ok(categories.length > 0, 'there are categories');
  const { products } = await client.run(SearchDocument, { search: 'lamp', first: 3 });
  assert.ok(products.edges.length > 0, 'the search finds lamps');
  const product = products.edges.map(({ node }) => node).find(hasPlenty);
  const variant = product?.variants.find(isPlenty);
  assert.ok(product && variant, 'a lamp is in stock');
  const { product: page } = await client.run(ProductPageDocument, { slug: product.slug });
  assert.ok(page?.description);
  return {
    variantId: variant.id,
    vendorId: product.vendor.id,
    before: variant.availableQuantity,
  };
}

type FoundProduct = SearchQuery['products']['edges'][number]['node'];
const isPlenty = (variant: FoundProduct['variants'][number]) =>
  variant.availableQuantity >= 2 * BOUGHT;
const hasPlenty = (product: FoundProduct) => product.variants.some(isPlenty);

type Updates = LiveStream<FollowOrderSubscription>;

async function expectStatus(updates: Updates, status: string): Promise<FollowOrderSubscription> {
  return updates.until(
    ({ orderUpdates }) => orderUpdates.entry.status === status,
    `the order to be ${status}`,
  );
}

/** A declined card first, and then one whose bank wants to see the customer. */
async function payInTheEnd(client: ShopClient, secret: string, updates: Updates): Promise<void> {
  const declined = await pay(client, secret, 'pm_card_chargeDeclined');
  assert.ok(declined.declined, 'the card is declined');
  await updates.until(
    ({ orderUpdates }) => orderUpdates.entry.kind === 'PAYMENT_DECLINED',
    'the decline',
  );
  const asked = await pay(client, secret, 'pm_card_threeDSecure2Required');
  assert.equal(asked.status, 'requires_action', '3-D Secure is asked for');
  assert.ok(asked.authenticateAt);
  await authenticate(asked.authenticateAt, 'complete');
}

async function signInAsVendor(shop: ShopClient, vendorId: string): Promise<SignedIn> {
  const account = demoAccounts.find(({ id }) => id === vendorId);
  assert.ok(account, 'the product belongs to one of the demo vendors');
  return signIn(shop, account.email);
}

/** @returns the id of the parcel. */
async function ship(shop: ShopClient, vendorId: string, orderId: string): Promise<string> {
  const { client } = await signInAsVendor(shop, vendorId);
  const { vendorOrders } = await client.run(VendorOrdersDocument, {});
  const order = vendorOrders.edges.map(({ node }) => node).find(({ id }) => id === orderId);
  assert.ok(order, 'the vendor sees the order');
  assert.ok(order.allowedActions.includes('FULFIL'));
  const { fulfilOrder } = await client.run(FulfilOrderDocument, {
    input: {
      orderId,
      lines: order.lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
      carrier: 'Swiftlane',
      trackingNumber: `SWL-${randomUUID().slice(0, 8).toUpperCase()}`,
      trackingUrl: 'https://follow.swiftlane.example/',
      idempotencyKey: randomUUID(),
    },
  });
  assert.equal(fulfilOrder.status, 'FULFILLED');
  const [parcel] = fulfilOrder.fulfilments;
  assert.ok(parcel);
  return parcel.id;
}

async function expectMails(url: string, customer: SignedIn, number: string): Promise<void> {
  await eventually(async () => {
    const mails = await mailsTo(url, customer.email);
    const aboutOrder = mails.filter(({ subject, text }) => `${subject} ${text}`.includes(number));
    assert.ok(mails.length > aboutOrder.length, 'a mail to verify the address');
    assert.ok(aboutOrder.length >= 3, 'mails that the order is confirmed, shipped and delivered');
  });
}

async function buyAsGuest(shop: ShopClient, variantId: string): Promise<void> {
  const { startGuestSession } = await shop.run(StartGuestSessionDocument, {});
  const guest = shop.as(startGuestSession.accessToken);
  const email = `guest-${randomUUID()}@example.org`;
  const order = await placeOrder(guest, await fillCart(guest, variantId), email);
  const updates = guest.follow(FollowOrderDocument, { orderId: order.id });
  const paid = await pay(guest, order.payment?.clientSecret ?? '', 'pm_card_visa');
  assert.equal(paid.status, 'succeeded');
  await expectStatus(updates, 'CONFIRMED');
  await updates.end();
  await guest.close();
}
