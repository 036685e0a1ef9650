import { z } from 'zod';
import { defineEvent } from './contract.ts';
import { id } from './shapes.ts';

const product = { productId: id, vendorId: id, slug: z.string(), title: z.string() };
const stock = {
  variantId: id,
  productId: id,
  vendorId: id,
  sku: z.string(),
  /** Units that can still be sold: on hand, less what is reserved. Never negative. */
  available: z.number().int().nonnegative(),
};
const reservation = {
  orderId: id,
  lines: z.array(z.object({ variantId: id, quantity: z.number().int().positive() })),
};

/** A product exists, as a draft or for sale. */
export const productCreated = defineEvent('product.created', 1, product);

/** Text, price, variants or state of a product changed. */
export const productUpdated = defineEvent('product.updated', 1, product);

/** A product is no longer for sale. */
export const productArchived = defineEvent('product.archived', 1, product);

/** A variant's available units changed, for whatever reason. The aggregate is the variant. */
export const productStockChanged = defineEvent('product.stock.changed', 1, stock);

/** A variant's available units fell to its threshold or below. The aggregate is the variant. */
export const productStockDepleted = defineEvent('product.stock.depleted', 1, {
  ...stock,
  threshold: z.number().int().nonnegative(),
});

/** Units are held for an order. The aggregate is the order. */
export const productStockReserved = defineEvent('product.stock.reserved', 1, reservation);

/** Units held for an order can be sold again. The aggregate is the order. */
export const productStockReleased = defineEvent('product.stock.released', 1, reservation);

/** A customer reviewed a product. */
export const reviewAdded = defineEvent('review.added', 1, {
  reviewId: id,
  productId: id,
  vendorId: id,
  customerId: id,
  rating: z.number().int().min(1).max(5),
});
