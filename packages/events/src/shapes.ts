import { z } from 'zod';

/** A UUID of anything. */
export const id = z.uuid();

/** Minor units (cents), with the ISO 4217 code. */
export const money = z.object({ amount: z.number().int(), currency: z.string().length(3) });

/** Where something goes. */
export const address = z.object({
  fullName: z.string(),
  line1: z.string(),
  line2: z.string().nullable(),
  city: z.string(),
  postalCode: z.string(),
  region: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  countryCode: z.string().length(2),
  phone: z.string().nullable(),
});

/** One line of an order, as it was sold. */
export const orderLine = z.object({
  id,
  variantId: id,
  productId: id,
  vendorId: id,
  productTitle: z.string(),
  variantTitle: z.string(),
  sku: z.string(),
  unitPrice: money,
  quantity: z.number().int().positive(),
});

/** Who ordered: an account, or a guest with an address to write to. */
export const buyer = z.object({
  /** The account's or guest's id. */
  customerId: id,
  isGuest: z.boolean(),
  email: z.email(),
  name: z.string(),
});
