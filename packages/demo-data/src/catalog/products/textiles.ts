import type { Range } from '../product-sheet.ts';

/** Wool, linen and cotton for the house. */
export const textiles: Range = {
  vendor: 'nordlys',
  category: 'textiles',
  brand: 'ullenskog',
  products: [
    {
      slug: 'vidde-wool-throw',
      code: 'VIDDE',
      title: 'Vidde Wool Throw',
      description:
        'Lambswool from mountain sheep, woven in a broken twill and brushed on one side. Long enough to cover your feet and your shoulders at the same time. Air it instead of washing it and it will last for decades.',
      added: '2024-09-17',
      tags: ['blanket', 'wool', 'living room', 'gift', 'bestseller'],
      options: { Colour: ['Grey', 'Rust', 'Moss'] },
      price: 11900,
      weight: 980,
      motif: 'throw',
    },
    {
      slug: 'tun-cushion',
      code: 'TUN',
      title: 'Tun Cushion',
      description:
        'A plump cushion with a woven stripe and a filling of recycled wool. The zip is hidden in the seam and the cover is washable at thirty degrees. Fifty by fifty centimetres.',
      added: '2024-09-17',
      tags: ['cushion', 'wool', 'living room'],
      options: { Colour: ['Sand', 'Rust', 'Ink', 'Sage'] },
      price: 3900,
      weight: 640,
      motif: 'cushion',
    },
    {
      slug: 'stille-linen-bedding',
      code: 'STILLE',
      title: 'Stille Linen Bedding Set',
      description:
        'Duvet cover and pillowcases in stone-washed linen that is soft from the first night. Cool in August, warm in January. Coconut buttons, French seams, no ironing.',
      added: '2024-10-22',
      tags: ['bedding', 'linen', 'bedroom', 'set'],
      options: { Size: ['Single', 'Double', 'King'], Colour: ['White', 'Clay', 'Sage'] },
      price: { Single: 12900, Double: 16900, King: 19900 },
      weight: { Single: 1300, Double: 1900, King: 2200 },
      motif: 'bedding',
      stock: { 'King / Clay': 0, 'Single / Sage': 2 },
    },
    {
      slug: 'damp-waffle-towel',
      code: 'DAMP',
      title: 'Damp Waffle Towel',
      description:
        'A deep waffle weave of long-staple cotton that soaks up water and is dry again by the evening. It shrinks a little in the first wash; the sizes given are those after it.',
      added: '2024-11-08',
      tags: ['towel', 'cotton', 'bathroom'],
      options: { Size: ['Hand', 'Bath'], Colour: ['White', 'Sage', 'Ochre'] },
      price: { Hand: 1400, Bath: 2900 },
      weight: { Hand: 140, Bath: 480 },
      motif: 'towel',
    },
    {
      slug: 'kjokken-tea-towels',
      code: 'KJOKKEN',
      title: 'Kjøkken Tea Towels, Set of Two',
      description:
        'One with stripes and one with checks, both half linen, so that glasses come out without a trace of fluff. A loop in the corner finds its hook by itself.',
      added: '2025-01-22',
      tags: ['tea towel', 'linen', 'kitchen', 'set', 'gift'],
      options: { Colour: ['Ink', 'Rust', 'Moss'] },
      price: 1800,
      weight: 210,
      motif: 'teaTowel',
    },
    {
      slug: 'flette-wool-rug',
      code: 'FLETTE',
      title: 'Flette Flatweave Rug',
      description:
        'A reversible flatweave of hand-spun wool on a cotton warp. The diamonds are the weaver’s own, so no two rugs are quite alike. Lies flat from the first day and takes a spilled coffee with composure.',
      added: '2025-02-27',
      tags: ['rug', 'wool', 'living room', 'handmade'],
      options: { Size: ['80 × 150 cm', '140 × 200 cm', '170 × 240 cm'], Colour: ['Rust', 'Slate'] },
      price: { '80 × 150 cm': 18900, '140 × 200 cm': 34900, '170 × 240 cm': 52900 },
      weight: { '80 × 150 cm': 2100, '140 × 200 cm': 4900, '170 × 240 cm': 7200 },
      motif: 'rug',
      stock: { '170 × 240 cm / Rust': 3, '170 × 240 cm / Slate': 5 },
    },
    {
      slug: 'lun-hot-water-bottle',
      code: 'LUN',
      title: 'Lun Hot-Water Bottle',
      description:
        'Natural rubber inside a jacket of knitted lambswool. It stays warm until about three in the morning. The jacket buttons off for washing.',
      added: '2025-09-30',
      tags: ['wool', 'bedroom', 'winter', 'gift'],
      options: { Colour: ['Forest', 'Brick'] },
      price: 3400,
      weight: 720,
      motif: 'hotWaterBottle',
      accent: 'Ochre',
    },
  ],
};
