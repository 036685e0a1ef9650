import type { DemoImage } from '../images/render-image.ts';
import type { BrandSlug } from './brands.ts';
import type { CategorySlug } from './categories.ts';

/** What the shop sells: a title, a text, pictures, and the variants that can be bought. */
export interface DemoProduct {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** Two to four sentences of plain text. */
  readonly description: string;
  /** The id of the vendor's account. */
  readonly vendorId: string;
  readonly brandSlug: BrandSlug;
  readonly categorySlug: CategorySlug;
  readonly tags: readonly string[];
  /** What a buyer chooses, in the order of choosing; empty when there is only one variant. */
  readonly options: readonly DemoProductOption[];
  /** At least one. */
  readonly variants: readonly DemoVariant[];
  /** At least one; the first is the main picture. */
  readonly images: readonly DemoImage[];
  readonly createdAt: Date;
}

/** One choice of a buyer, such as `Size`, with its values in the order to show them. */
export interface DemoProductOption {
  readonly name: string;
  readonly values: readonly string[];
}

/** The thing that is bought and kept in stock. */
export interface DemoVariant {
  readonly id: string;
  /** Unique in the shop: `HALO-28CM-CHALK`. */
  readonly sku: string;
  /** The values of its options, `28 cm / Chalk`; `Standard` for a product without options. */
  readonly title: string;
  /** A value for each option of the product. */
  readonly options: Readonly<Record<string, string>>;
  /** Net price in cents of a euro. */
  readonly price: number;
  /** The former price in cents, higher than `price`, or null when it is not reduced. */
  readonly compareAtPrice: number | null;
  readonly weightGrams: number;
  /** EAN-13, in the range for use within one shop. */
  readonly barcode: string;
  /** Units that can be sold now; what `demoOrders` sold has already left. */
  readonly stock: number;
}
