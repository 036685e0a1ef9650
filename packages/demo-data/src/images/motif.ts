import type { Ink } from './draw.ts';

/**
 * How a thing is shown. `stands`: on a floor at y = 905. `hangs`: from the top or on a wall.
 * `lies`: on a surface, seen from above.
 */
export type Pose = 'stands' | 'hangs' | 'lies';

/** The drawing of one kind of thing on a field of 1200 by 1200. */
export interface Motif {
  pose: Pose;
  /** Half the width of the shadow on the floor, for what stands. */
  footprint?: number;
  /** Fills the field's width, so that two of it never fit into one picture. */
  wide?: boolean;
  /** The point that a close-up looks at. */
  focus: readonly [x: number, y: number];
  /** The SVG elements of the thing. */
  draw(ink: Ink): string;
}
