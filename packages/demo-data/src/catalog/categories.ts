import { demoId } from '../demo-id.ts';

/** A shelf of the shop; shelves with the same parent are siblings. */
export interface DemoCategory {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** The slug of the category above, or null at the top. */
  readonly parentSlug: string | null;
  /** Its place among its siblings, from 0. */
  readonly position: number;
  readonly createdAt: Date;
}

const createdAt = new Date('2024-08-12T08:00:00Z');

const tree = [
  ['home', 'Home', null, 0, 'Light, furniture and soft things for rooms that are lived in.'],
  ['lighting', 'Lighting', 'home', 0, 'Pendants, table lamps and the bulbs that go in them.'],
  [
    'furniture',
    'Furniture',
    'home',
    1,
    'Chairs, tables and shelves in solid wood, made to be repaired.',
  ],
  ['textiles', 'Textiles', 'home', 2, 'Wool, linen and cotton for beds, baths and sofas.'],
  ['audio', 'Audio', 'home', 3, 'Speakers, headphones and turntables with parts you can replace.'],
  ['kitchen', 'Kitchen', null, 1, 'Everything between the market bag and the table.'],
  [
    'tableware',
    'Tableware',
    'kitchen',
    0,
    'Stoneware and glass for every day, thrown and blown by hand.',
  ],
  [
    'cookware',
    'Cookware',
    'kitchen',
    1,
    'Pans, pots, knives and boards that outlive their owners.',
  ],
  [
    'coffee-and-tea',
    'Coffee & Tea',
    'kitchen',
    2,
    'Beans, leaves and the tools to make the most of them.',
  ],
  ['wear-and-carry', 'Wear & Carry', null, 2, 'Clothes and bags for weather of every kind.'],
  [
    'clothing',
    'Clothing',
    'wear-and-carry',
    0,
    'Outerwear, knitwear and basics, cut to be worn for years.',
  ],
  ['bags', 'Bags', 'wear-and-carry', 1, 'Packs, totes and small leather goods.'],
  ['desk', 'Desk', null, 3, 'What a good working day lies on.'],
  [
    'stationery',
    'Stationery',
    'desk',
    0,
    'Paper, pens and ink for those who still write things down.',
  ],
] as const;

/** The slug of a category. */
export type CategorySlug = (typeof tree)[number][0];

/** The categories of the demo shop: four at the top, ten below them that hold the products. */
export const demoCategories: readonly (DemoCategory & { readonly slug: CategorySlug })[] = tree.map(
  ([slug, name, parentSlug, position, description]) => ({
    id: demoId(`category:${slug}`, createdAt),
    slug,
    name,
    description,
    parentSlug,
    position,
    createdAt,
  }),
);
