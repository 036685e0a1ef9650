import { demoId } from '../demo-id.ts';

/** A maker whose name stands on products; fictional, like everything here. */
export interface DemoBrand {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly createdAt: Date;
}

const createdAt = new Date('2024-08-12T09:00:00Z');

const makers = [
  [
    'skumring',
    'Skumring',
    'A lamp workshop of six people who design for the hour when the light goes.',
  ],
  [
    'tommerholt',
    'Tømmerholt',
    'Joiners of the third generation. Every screw they use can be bought in a village shop.',
  ],
  [
    'ullenskog',
    'Ullenskog',
    'Weavers of wool and linen on looms older than the mill they stand in.',
  ],
  [
    'lowtide',
    'Lowtide',
    'Sound engineers who publish their repair manuals before their advertisements.',
  ],
  ['morrowfield', 'Morrowfield', 'A pottery of twelve wheels and one very large kiln.'],
  [
    'brindle-forge',
    'Brindle Forge',
    'Pans and blades from a smithy that also shoes horses on Thursdays.',
  ],
  ['quarterpast', 'Quarterpast', 'Roasters and tea blenders, open from a quarter past six.'],
  [
    'braeholt',
    'Braeholt',
    'Outerwear that is tested by the people who deliver the post in the hills.',
  ],
  ['saltmarch', 'Saltmarch', 'Knitwear and heavy cotton from a coast where summer is a rumour.'],
  ['satchelmoor', 'Satchelmoor', 'Bag makers. They mend what they made, whatever happened to it.'],
  [
    'gutter-and-margin',
    'Gutter & Margin',
    'Bookbinders who never got over their love of blank pages.',
  ],
  ['penrook', 'Penrook', 'Turners of brass pens and makers of ink, in two rooms above a bakery.'],
] as const;

/** The slug of a brand. */
export type BrandSlug = (typeof makers)[number][0];

/** The brands of the demo shop. */
export const demoBrands: readonly (DemoBrand & { readonly slug: BrandSlug })[] = makers.map(
  ([slug, name, description]) => ({
    id: demoId(`brand:${slug}`, createdAt),
    slug,
    name,
    description,
    createdAt,
  }),
);
