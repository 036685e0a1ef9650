import { productOf } from './product-of.ts';
import type { DemoProduct } from './product.ts';
import { audio } from './products/audio.ts';
import { bags } from './products/bags.ts';
import { clothing } from './products/clothing.ts';
import { coffeeAndTea } from './products/coffee-and-tea.ts';
import { cookware } from './products/cookware.ts';
import { furniture } from './products/furniture.ts';
import { lighting } from './products/lighting.ts';
import { stationery } from './products/stationery.ts';
import { tableware } from './products/tableware.ts';
import { textiles } from './products/textiles.ts';

const ranges = [
  lighting,
  furniture,
  textiles,
  audio,
  tableware,
  cookware,
  coffeeAndTea,
  clothing,
  bags,
  stationery,
];

/** Everything the demo shop sells, shelf by shelf. */
export const demoProducts: readonly DemoProduct[] = ranges.flatMap((range) =>
  range.products.map((sheet) => productOf(range, sheet)),
);
