import { mix } from './colours.ts';

/** The colours that a motif is drawn in: the product's own, their shades, and common materials. */
export interface Ink {
  /** The product's colour. */
  main: string;
  /** `main` in the shade. */
  shade: string;
  /** `main` in deep shade: insides, seams, undersides. */
  deep: string;
  /** `main` in the light. */
  tint: string;
  /** `main` almost bleached out. */
  pale: string;
  /** A colour that goes with `main`, for trims and things that stand beside the product. */
  accent: string;
}

/** Materials that look the same on every product. */
export const material = {
  wood: '#C79A62',
  woodShade: '#A97C48',
  woodDark: '#7A5233',
  steel: '#B9C0C6',
  steelShade: '#8A939B',
  brass: '#C9A04E',
  brassShade: '#9C7A34',
  black: '#2B2B30',
  paper: '#FBF7EE',
  warmLight: '#FFE9B0',
  leaf: '#6E8B57',
  leafShade: '#52703F',
} as const;

/** Works out a motif's colours from the product's colour and a second one. */
export function inkOf(main: string, accent: string): Ink {
  return {
    main,
    accent,
    shade: mix(main, '#1c1420', 0.2),
    deep: mix(main, '#1c1420', 0.45),
    tint: mix(main, '#ffffff', 0.3),
    pale: mix(main, '#ffffff', 0.62),
  };
}

/** A filled path. */
export function path(d: string, fill: string, opacity = 1): string {
  return `<path d="${d}" fill="${fill}"${seeThrough(opacity)}/>`;
}

/** A line along a path, with round ends and joins. */
export function line(d: string, color: string, width: number, opacity = 1): string {
  return (
    `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}"` +
    ` stroke-linecap="round" stroke-linejoin="round"${seeThrough(opacity)}/>`
  );
}

/** A rectangle with corners rounded by `radius`. */
export function box(
  [x, y, width, height]: readonly [number, number, number, number],
  fill: string,
  radius = 0,
  opacity = 1,
): string {
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"` +
    ` fill="${fill}"${seeThrough(opacity)}/>`
  );
}

/** An ellipse; a circle when only one radius is given. */
export function oval(
  [cx, cy, rx, ry = rx]: readonly [number, number, number, number?],
  fill: string,
  opacity = 1,
): string {
  return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"${seeThrough(opacity)}/>`;
}

/** The outline of an ellipse. */
export function ring(
  [cx, cy, rx, ry = rx]: readonly [number, number, number, number?],
  color: string,
  width: number,
  opacity = 1,
): string {
  return (
    `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="none" stroke="${color}"` +
    ` stroke-width="${width}"${seeThrough(opacity)}/>`
  );
}

/** A path with light from the left: lit on one side, in the shade on the other. */
export function solid(d: string, fill: string): string {
  return path(d, fill) + path(d, 'url(#volume)');
}

/** A path that lies on a surface: its shadow a little to the right and below it. */
export function lying(d: string, fill: string): string {
  return `<g transform="translate(16 22)">${path(d, '#1c1420', 0.16)}</g>${path(d, fill)}`;
}

/** Draws something turned by `degrees` around a point. */
export function turned(degrees: number, [x, y]: readonly [number, number], art: string): string {
  return `<g transform="rotate(${degrees} ${x} ${y})">${art}</g>`;
}

/** Draws something `count` times, numbered from 0. */
export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

/** The path of a rectangle with rounded corners, for `solid` and `lying`. */
export function boxPath(x: number, y: number, width: number, height: number, r: number): string {
  return (
    `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}` +
    `a${r} ${r} 0 0 1 ${-r} ${r}h${-(width - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${-r}` +
    `v${-(height - 2 * r)}a${r} ${r} 0 0 1 ${r} ${-r}Z`
  );
}

/** The path of an ellipse, for `solid` and `lying`. */
export function ovalPath(cx: number, cy: number, rx: number, ry: number = rx): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function seeThrough(opacity: number): string {
  return opacity === 1 ? '' : ` opacity="${opacity}"`;
}
