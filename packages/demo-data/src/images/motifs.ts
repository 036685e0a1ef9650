import { audioMotifs } from './motifs/audio.ts';
import { bagMotifs } from './motifs/bags.ts';
import { clothingMotifs } from './motifs/clothing.ts';
import { coffeeAndTeaMotifs } from './motifs/coffee-and-tea.ts';
import { cookwareMotifs } from './motifs/cookware.ts';
import { furnitureMotifs } from './motifs/furniture.ts';
import { lightingMotifs } from './motifs/lighting.ts';
import { stationeryMotifs } from './motifs/stationery.ts';
import { tablewareMotifs } from './motifs/tableware.ts';
import { textileMotifs } from './motifs/textiles.ts';
import type { Motif } from './motif.ts';

const all = {
  ...audioMotifs,
  ...bagMotifs,
  ...clothingMotifs,
  ...coffeeAndTeaMotifs,
  ...cookwareMotifs,
  ...furnitureMotifs,
  ...lightingMotifs,
  ...stationeryMotifs,
  ...tablewareMotifs,
  ...textileMotifs,
};

/** The name of a kind of thing that can be drawn. */
export type MotifName = keyof typeof all;

/** Every kind of thing that can be drawn. */
export const motifs: Readonly<Record<MotifName, Motif>> = all;
