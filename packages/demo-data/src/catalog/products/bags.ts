import type { Range } from '../product-sheet.ts';

/** Packs, totes and small leather goods. */
export const bags: Range = {
  vendor: 'hollinrow',
  category: 'bags',
  brand: 'satchelmoor',
  products: [
    {
      slug: 'milestone-roll-top-backpack',
      code: 'MILESTONE',
      title: 'Milestone Roll-Top Backpack 22 l',
      description:
        'Waxed canvas with a roll top that swallows five more litres on market days. A padded sleeve at the back keeps a laptop off the ground. One strap, one brass buckle, nothing dangling.',
      added: '2024-09-30',
      tags: ['backpack', 'waxed canvas', 'laptop', 'bestseller'],
      options: { Colour: ['Moss', 'Slate', 'Ochre'] },
      price: 11900,
      weight: 1150,
      motif: 'backpack',
    },
    {
      slug: 'saturday-market-tote',
      code: 'SATURDAY',
      title: 'Saturday Market Tote',
      description:
        'A tote that stands up by itself while you look for your keys. Heavy canvas, a flat bottom, and handles long enough for a winter coat. Washable at forty degrees, leeks and all.',
      added: '2024-10-15',
      tags: ['tote', 'canvas', 'market', 'gift'],
      options: { Colour: ['Natural', 'Pine', 'Clay'] },
      price: 2900,
      weight: 420,
      motif: 'tote',
    },
    {
      slug: 'halfway-weekender',
      code: 'HALFWAY',
      title: 'Halfway Weekender',
      description:
        'A weekend in one bag: two jumpers, a pair of shoes in their own compartment, and the book you will not read. Full-grain leather straps run all the way round, so nothing hangs on a seam. Fits the overhead locker of every airline we have tried.',
      added: '2024-12-10',
      tags: ['duffel', 'travel', 'leather'],
      options: { Colour: ['Tan', 'Navy'] },
      price: 24900,
      weight: 1900,
      motif: 'duffel',
      stock: { Tan: 12 },
    },
    {
      slug: 'errand-sling',
      code: 'ERRAND',
      title: 'Errand Sling 3 l',
      description:
        'Keys, phone, wallet, and a rain jacket if you fold it with conviction. The strap changes shoulders with one hand. A hidden pocket lies flat against the body.',
      added: '2025-02-20',
      tags: ['sling', 'city', 'lightweight'],
      options: { Colour: ['Sand', 'Graphite', 'Forest'] },
      price: 5900,
      weight: 310,
      motif: 'sling',
    },
    {
      slug: 'fold-card-wallet',
      code: 'FOLD',
      title: 'Fold Card Wallet',
      description:
        'One piece of vegetable-tanned leather, cut and folded and stitched along two sides. Holds six cards and a folded note. It darkens with your hands and is never quite anyone else’s.',
      added: '2025-02-20',
      tags: ['wallet', 'leather', 'gift', 'handmade'],
      options: { Colour: ['Tan', 'Walnut', 'Black'] },
      price: 3900,
      weight: 45,
      motif: 'wallet',
    },
    {
      slug: 'stopover-wash-bag',
      code: 'WASHBAG',
      title: 'Stopover Wash Bag',
      description:
        'A wash bag that opens as wide as a doctor’s case, so the toothpaste is never at the bottom. Lined with something wipeable. The side handle hangs on a hook where there is no shelf.',
      added: '2025-06-26',
      tags: ['wash bag', 'travel', 'canvas'],
      options: { Colour: ['Pine', 'Rust'] },
      price: 3500,
      weight: 240,
      motif: 'washBag',
    },
    {
      slug: 'felt-laptop-sleeve',
      code: 'SLEEVE',
      title: 'Felt Laptop Sleeve',
      description:
        'Four millimetres of wool felt and a leather tab. It takes the knocks of a full train and slips into any bag. Measure your laptop; the sleeve fits closely on purpose.',
      added: '2025-09-04',
      tags: ['laptop', 'felt', 'workspace'],
      options: { Size: ['13 inch', '14 inch', '16 inch'] },
      price: { '13 inch': 4900, '14 inch': 5200, '16 inch': 5600 },
      weight: { '13 inch': 210, '14 inch': 230, '16 inch': 270 },
      motif: 'sleeve',
      colour: 'Slate',
      accent: 'Tan',
    },
  ],
};
