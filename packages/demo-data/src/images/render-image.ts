import { seededRandom } from '../seeded-random.ts';
import { backdrop } from './backdrop.ts';
import { inkOf } from './draw.ts';
import type { Motif } from './motif.ts';
import { motifs } from './motifs.ts';
import type { MotifName } from './motifs.ts';

/** One picture of a product: what `renderImage` draws it from. */
export interface DemoImage {
  /** UUIDv7; also decides the backdrop. */
  readonly id: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  /** The kind of thing to draw. */
  readonly motif: MotifName;
  /** The whole thing, two of it in two colours, or a close-up. */
  readonly view: 'front' | 'pair' | 'detail';
  /** The product's colour, sRGB hex. */
  readonly colour: string;
  /** The colour of trims, and of the second thing in a pair; sRGB hex. */
  readonly accent: string;
}

/**
 * Draws a picture of a product as an SVG document of 1200 by 1200: flat shapes, no text elements,
 * no fonts, no filters, so that it rasterises alike everywhere and in some tens of milliseconds.
 */
export function renderImage(image: DemoImage): string {
  const motif = motifs[image.motif];
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200" width="1200" height="1200" role="img">' +
    `<title>${escapeText(image.alt)}</title>` +
    '<defs><linearGradient id="volume" x1="0" y1="0" x2="1" y2="0">' +
    '<stop offset="0" stop-color="#fff" stop-opacity="0.2"/>' +
    '<stop offset="0.4" stop-color="#fff" stop-opacity="0"/>' +
    '<stop offset="0.6" stop-color="#1c1420" stop-opacity="0"/>' +
    '<stop offset="1" stop-color="#1c1420" stop-opacity="0.26"/>' +
    '</linearGradient><radialGradient id="glow">' +
    '<stop offset="0" stop-color="#FFE3A0" stop-opacity="0.6"/>' +
    '<stop offset="1" stop-color="#FFE3A0" stop-opacity="0"/>' +
    '</radialGradient></defs>' +
    camera(image, motif) +
    '</svg>'
  );
}

/** Places backdrop and thing as the view asks. */
function camera(image: DemoImage, motif: Motif): string {
  const shown = image.view === 'pair' ? [image.colour, image.accent] : [image.colour];
  const scene = backdrop(motif, shown, seededRandom(image.id));
  const thing = motif.draw(inkOf(image.colour, image.accent));
  if (image.view === 'detail') return placed(scene + thing, motif.focus, [600, 600], 1.8);
  if (image.view === 'front') return scene + thing;

  // The second thing is drawn first, so that it stands behind.
  const second = motif.draw(inkOf(image.accent, image.colour));
  const { anchor, behind, before } = pairPlaces[motif.pose];
  return (
    scene +
    placed(second, anchor, behind.at, behind.scale) +
    placed(thing, anchor, before.at, before.scale)
  );
}

type Point = readonly [x: number, y: number];

interface PairPlaces {
  /** The point of a thing that is put somewhere: where it touches the floor, say. */
  anchor: Point;
  behind: { at: Point; scale: number };
  before: { at: Point; scale: number };
}

const pairPlaces: Readonly<Record<Motif['pose'], PairPlaces>> = {
  stands: {
    anchor: [600, 905],
    behind: { at: [400, 891], scale: 0.66 },
    before: { at: [770, 929], scale: 0.74 },
  },
  hangs: {
    anchor: [600, 0],
    behind: { at: [360, -30], scale: 0.58 },
    before: { at: [800, 0], scale: 0.78 },
  },
  lies: {
    anchor: [600, 600],
    behind: { at: [390, 450], scale: 0.62 },
    before: { at: [790, 750], scale: 0.68 },
  },
};

/** Scales a drawing and moves it so that the point `anchor` comes to lie on `at`. */
function placed(art: string, [ax, ay]: Point, [x, y]: Point, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale}) translate(${-ax} ${-ay})">${art}</g>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
