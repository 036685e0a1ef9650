import { demoVendors } from '../accounts/demo-accounts.ts';
import { demoId } from '../demo-id.ts';
import { colours, isColourName } from '../images/colours.ts';
import type { ColourName } from '../images/colours.ts';
import { motifs } from '../images/motifs.ts';
import type { DemoImage } from '../images/render-image.ts';
import { seededRandom } from '../seeded-random.ts';
import { inStoreBarcode } from './ean13.ts';
import type { DemoProduct, DemoVariant } from './product.ts';
import type { ByValue, ProductSheet, Range } from './product-sheet.ts';

/** Makes a product of what is written about it: its ids, variants, SKUs, barcodes and pictures. */
export function productOf(range: Range, sheet: ProductSheet): DemoProduct {
  const createdAt = new Date(`${sheet.added}T09:30:00Z`);
  const options = Object.entries(sheet.options ?? {}).map(([name, values]) => ({ name, values }));
  return {
    id: demoId(`product:${sheet.slug}`, createdAt),
    slug: sheet.slug,
    title: sheet.title,
    description: sheet.description,
    vendorId: demoVendors[range.vendor].id,
    brandSlug: sheet.brand ?? range.brand,
    categorySlug: range.category,
    tags: sheet.tags,
    options,
    variants: combinations(options.map((option) => option.values)).map((values) =>
      variantOf(
        sheet,
        Object.fromEntries(options.map(({ name }, index) => [name, values[index] ?? ''])),
        createdAt,
      ),
    ),
    images: imagesOf(sheet, createdAt),
    createdAt,
  };
}

function variantOf(
  sheet: ProductSheet,
  options: Readonly<Record<string, string>>,
  createdAt: Date,
): DemoVariant {
  const values = Object.values(options);
  const codes = values.map((value) => value.toUpperCase().replaceAll(/[^A-Z0-9]+/g, ''));
  const sku = [sheet.code, ...codes].join('-');
  const title = values.join(' / ') || 'Standard';
  const weightGrams = valueFor(sheet.weight, values);
  const price = valueFor(sheet.price, values);
  if (price === undefined || weightGrams === undefined) {
    throw new Error(`${sku}: the sheet gives no price or no weight for ${title}.`);
  }
  return {
    id: demoId(`variant:${sku}`, createdAt),
    sku,
    title,
    options,
    price,
    compareAtPrice: valueFor(sheet.compareAtPrice, values) ?? null,
    weightGrams,
    barcode: inStoreBarcode(sku),
    stock: sheet.stock?.[title] ?? seededRandom(`stock:${sku}`).between(20, 180),
  };
}

/** One picture of the product, and one more: in another colour where there is one, else closer. */
function imagesOf(sheet: ProductSheet, createdAt: Date): readonly DemoImage[] {
  const inColours = Object.values(sheet.options ?? {})
    .flat()
    .filter(isColourName);
  const [first, second] = sheet.colour ? [sheet.colour] : inColours;
  if (first === undefined) {
    throw new Error(`${sheet.slug}: no option names a colour, so the sheet must give one.`);
  }
  const trim = sheet.accent ?? seededRandom(`trim:${sheet.slug}`).pick(trims);
  const image = (
    alt: string,
    view: DemoImage['view'],
    [colour, accent]: readonly [ColourName, ColourName],
  ): DemoImage => ({
    id: demoId(`image:${sheet.slug}:${view}:${colour}`, createdAt),
    alt,
    motif: sheet.motif,
    view,
    colour: colours[colour],
    accent: colours[accent],
  });

  const named = (colour: ColourName): string =>
    sheet.colour ? sheet.title : `${sheet.title} in ${colour.toLowerCase()}`;
  const main = image(named(first), 'front', [first, trim]);
  if (second === undefined) {
    return [main, image(`${sheet.title}, seen closer`, 'detail', [first, trim])];
  }
  if (motifs[sheet.motif].wide) {
    return [main, image(named(second), 'front', [second, trim])];
  }
  const both = `${sheet.title} in ${first.toLowerCase()} and in ${second.toLowerCase()}`;
  return [main, image(both, 'pair', [first, second])];
}

/** Colours that go with most others, for the trims of products that come in one colour. */
const trims: readonly ColourName[] = ['Amber', 'Brick', 'Forest', 'Cream', 'Slate', 'Celadon'];

function valueFor(number: ByValue | undefined, values: readonly string[]): number | undefined {
  if (typeof number !== 'object') return number;
  return values.map((value) => number[value]).find((found) => found !== undefined);
}

/** All ways to take one item of each list: `[[S, M], [Red]]` gives `[[S, Red], [M, Red]]`. */
function combinations(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (begun, list) => begun.flatMap((start) => list.map((item) => [...start, item])),
    [[]],
  );
}
