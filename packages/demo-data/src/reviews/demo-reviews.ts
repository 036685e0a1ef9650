import { demoCustomers } from '../accounts/demo-accounts.ts';
import { day } from '../calendar.ts';
import { demoProducts } from '../catalog/demo-products.ts';
import { demoId } from '../demo-id.ts';
import { seededRandom } from '../seeded-random.ts';
import { audioReviews, furnitureReviews, lightingReviews, textileReviews } from './home.ts';
import { coffeeAndTeaReviews, cookwareReviews, tablewareReviews } from './kitchen.ts';
import type { Rating } from './review-sheet.ts';
import { bagReviews, clothingReviews, stationeryReviews } from './wear-and-desk.ts';

/** What a customer thinks of a product; one at most for each customer and product. */
export interface DemoReview {
  readonly id: string;
  readonly productId: string;
  readonly customerId: string;
  /** First name and initial, as the shop shows it: `Amara O.` */
  readonly authorName: string;
  readonly rating: Rating;
  readonly title: string;
  readonly body: string;
  /** Whether the writer bought the product here, in an order older than those of `demoOrders`. */
  readonly verifiedPurchase: boolean;
  readonly createdAt: Date;
}

/** The last day on which a demo review was written. */
const lastDay = new Date('2026-06-30T00:00:00Z').getTime();

const sheets = [
  ...lightingReviews,
  ...furnitureReviews,
  ...textileReviews,
  ...audioReviews,
  ...tablewareReviews,
  ...cookwareReviews,
  ...coffeeAndTeaReviews,
  ...clothingReviews,
  ...bagReviews,
  ...stationeryReviews,
];

const productsBySlug = new Map(demoProducts.map((product) => [product.slug, product]));

/** The reviews of the demo shop, product by product; some products have none. */
export const demoReviews: readonly DemoReview[] = sheets.map(
  ([slug, rating, title, body], index) => {
    const product = productsBySlug.get(slug);
    if (product === undefined) throw new Error(`The review "${title}" is of no product: ${slug}.`);
    const random = seededRandom(`review:${slug}:${title}`);
    // Neighbours in the list, and so all reviews of one product, are by different customers.
    const customer =
      demoCustomers[(index * 7) % demoCustomers.length] ?? random.pick(demoCustomers);
    const first = Math.max(product.createdAt.getTime(), customer.createdAt.getTime()) + 9 * day;
    const createdAt = new Date(Math.floor(first + random.next() * (lastDay - first)));
    const [firstName = '', ...rest] = customer.name.split(' ');
    return {
      id: demoId(`review:${slug}:${customer.email}`, createdAt),
      productId: product.id,
      customerId: customer.id,
      authorName: `${firstName} ${rest.at(-1)?.charAt(0) ?? ''}.`,
      rating,
      title,
      body,
      verifiedPurchase: random.next() < 0.8,
      createdAt,
    };
  },
);
