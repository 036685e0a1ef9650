import type { VendorHandle } from '../accounts/demo-accounts.ts';
import type { ColourName } from '../images/colours.ts';
import type { MotifName } from '../images/motifs.ts';
import type { BrandSlug } from './brands.ts';
import type { CategorySlug } from './categories.ts';

/** A number for all variants, or one for each value of the option that decides it. */
export type ByValue = number | Readonly<Record<string, number>>;

/** What somebody writes down about a product; `productOf` works out the rest. */
export interface ProductSheet {
  readonly slug: string;
  /** The start of its SKUs. */
  readonly code: string;
  readonly title: string;
  readonly description: string;
  /** The day it came into the shop, `YYYY-MM-DD`. */
  readonly added: string;
  readonly tags: readonly string[];
  /** The values of each option; every combination is a variant. */
  readonly options?: Readonly<Record<string, readonly string[]>>;
  /** In cents. */
  readonly price: ByValue;
  /** In cents; variants that it does not name are not reduced. */
  readonly compareAtPrice?: ByValue;
  /** In grams. */
  readonly weight: ByValue;
  /** Units in stock by variant title; the others get between 20 and 180. */
  readonly stock?: Readonly<Record<string, number>>;
  readonly motif: MotifName;
  /** What the pictures show when no option names a colour. */
  readonly colour?: ColourName;
  /** The colour of trims, when the pictures show a single colour. */
  readonly accent?: ColourName;
  /** When it is not the range's. */
  readonly brand?: BrandSlug;
}

/** The products that one vendor has on one shelf. */
export interface Range {
  readonly vendor: VendorHandle;
  readonly category: CategorySlug;
  /** The maker of most of them. */
  readonly brand: BrandSlug;
  readonly products: readonly ProductSheet[];
}
