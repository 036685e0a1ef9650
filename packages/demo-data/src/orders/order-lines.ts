import { demoProducts } from '../catalog/demo-products.ts';
import type { DemoProduct } from '../catalog/product.ts';
import { demoId } from '../demo-id.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { DemoOrderLine } from './order.ts';

/** How many different products an order has: mostly one or two. */
const lineCounts = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4] as const;

/** Below this price (in cents) people tend to take more than one. */
const cheap = 2500;

/** Fills an order with what people buy: bestsellers often, the dear things seldom. */
export function orderLines(
  orderName: string,
  placedAt: Date,
  random: SeededRandom,
): readonly DemoOrderLine[] {
  const chosen = new Set<DemoProduct>();
  const count = random.pick(lineCounts);
  while (chosen.size < count) chosen.add(random.pick(popularity));
  return [...chosen].map((product, index) => {
    const variant = random.pick(product.variants);
    const quantity =
      variant.price < cheap ? random.pick([1, 1, 2, 2, 3, 4]) : random.pick([1, 1, 1, 2]);
    return {
      id: demoId(`${orderName}:line:${index}`, placedAt),
      variantId: variant.id,
      productId: product.id,
      vendorId: product.vendorId,
      productTitle: product.title,
      variantTitle: variant.title,
      sku: variant.sku,
      unitPrice: variant.price,
      quantity,
      total: variant.price * quantity,
    };
  });
}

/** Every product as often as its share of the sales. */
const popularity: readonly DemoProduct[] = demoProducts.flatMap((product) =>
  Array.from({ length: shareOfSales(product) }, () => product),
);

function shareOfSales(product: DemoProduct): number {
  if (product.tags.includes('bestseller')) return 8;
  const price = product.variants[0]?.price ?? 0;
  if (price > 40_000) return 1;
  return price > 10_000 ? 2 : 4;
}
