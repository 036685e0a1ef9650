import type { Range } from '../product-sheet.ts';

/** Lamps and bulbs. */
export const lighting: Range = {
  vendor: 'nordlys',
  category: 'lighting',
  brand: 'skumring',
  products: [
    {
      slug: 'halo-pendant-lamp',
      code: 'HALO',
      title: 'Halo Pendant Lamp',
      description:
        'A spun aluminium dome that throws a wide, even pool of light over a dining table. The inside is lacquered in warm white, so the glow stays soft even with a bright bulb. Comes with two metres of fabric cord and a ceiling rose that hides an untidy junction box.',
      added: '2024-09-03',
      tags: ['pendant', 'dining', 'dimmable', 'bestseller'],
      options: { Size: ['28 cm', '45 cm'], Colour: ['Chalk', 'Ink', 'Moss'] },
      price: { '28 cm': 12900, '45 cm': 18900 },
      weight: { '28 cm': 1400, '45 cm': 2600 },
      motif: 'pendant',
    },
    {
      slug: 'dusk-table-lamp',
      code: 'DUSK',
      title: 'Dusk Table Lamp',
      description:
        'A round stoneware base under a pleated linen shade. The cord has a dimmer wheel that clicks at the three settings people use most. Small enough for a bedside table, bright enough to read by.',
      added: '2024-09-03',
      tags: ['table lamp', 'bedroom', 'linen', 'dimmable'],
      options: { Colour: ['Ochre', 'Slate', 'Sage'] },
      price: 8900,
      weight: 1900,
      motif: 'tableLamp',
      stock: { Slate: 3 },
    },
    {
      slug: 'fjord-floor-lamp',
      code: 'FJORD',
      title: 'Fjord Tripod Floor Lamp',
      description:
        'Three slender legs meet at a brass collar and carry a wide cotton drum. The legs unscrew without tools, which makes moving house a little less painful. A pull cord hangs where the hand expects it.',
      added: '2024-10-14',
      tags: ['floor lamp', 'living room', 'solid wood'],
      options: { Wood: ['Oak', 'Black oak'] },
      price: 24900,
      compareAtPrice: 28900,
      weight: 5200,
      motif: 'floorLamp',
    },
    {
      slug: 'perch-clamp-lamp',
      code: 'PERCH',
      title: 'Perch Clamp Lamp',
      description:
        'A jointed work lamp that grips any edge up to six centimetres thick. Springs in both arms hold it exactly where you let go. The head turns through a full circle, so it lights a drawing board as readily as a wall.',
      added: '2024-11-20',
      tags: ['desk lamp', 'workspace', 'adjustable'],
      options: { Colour: ['Signal red', 'Cream', 'Graphite'] },
      price: 5900,
      weight: 1300,
      motif: 'clampLamp',
    },
    {
      slug: 'drift-paper-lantern',
      code: 'DRIFT',
      title: 'Drift Paper Lantern',
      description:
        'Mulberry paper stretched over a coil of split bamboo. It weighs next to nothing, ships flat and opens into a moon. A wire frame inside keeps its shape when the window is open.',
      added: '2025-01-15',
      tags: ['pendant', 'paper', 'lightweight'],
      options: { Diameter: ['40 cm', '60 cm', '80 cm'] },
      price: { '40 cm': 2400, '60 cm': 3400, '80 cm': 4900 },
      weight: { '40 cm': 220, '60 cm': 340, '80 cm': 520 },
      motif: 'paperLantern',
      colour: 'White',
    },
    {
      slug: 'ember-rechargeable-lantern',
      code: 'EMBER',
      title: 'Ember Rechargeable Lantern',
      description:
        'A lantern for balconies, power cuts and tents. One charge lasts sixty hours on the lowest setting and nine on the brightest. The battery sits behind a single screw and can be bought as a spare part.',
      added: '2025-04-02',
      tags: ['portable', 'outdoor', 'rechargeable', 'repairable'],
      options: { Colour: ['Sand', 'Forest'] },
      price: 6900,
      weight: 780,
      motif: 'lantern',
    },
    {
      slug: 'glow-filament-bulb',
      code: 'GLOW',
      title: 'Glow Filament Bulb',
      description:
        'An LED bulb that looks like the old kind and uses four watts. The light is a warm 2200 kelvin and dims down to candlelight without a flicker. Fits any E27 socket.',
      added: '2025-04-02',
      tags: ['bulb', 'LED', 'dimmable', 'E27'],
      options: { Glass: ['Clear', 'Amber', 'Smoke'] },
      price: 950,
      weight: 90,
      motif: 'bulb',
    },
  ],
};
