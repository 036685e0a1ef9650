/**
 * The colours and finishes that products come in, by the name that the shop prints, as sRGB hex.
 * An option value that stands here decides the colour of the product's pictures.
 */
export const colours = {
  Amber: '#C9852C',
  Ash: '#DDBF93',
  Birch: '#E3C99D',
  Black: '#2B2B30',
  'Black oak': '#37322F',
  Bone: '#E6DDCB',
  Brass: '#C9A04E',
  Brick: '#A8402F',
  Celadon: '#A5C2A9',
  Chalk: '#EFEAE0',
  Clay: '#C07A56',
  Clear: '#CFE3E6',
  Copper: '#BD6F45',
  Cream: '#F1E3C2',
  Ecru: '#E8DCC2',
  Forest: '#2F5442',
  Graphite: '#42464C',
  Grey: '#A3A29C',
  Ink: '#2A3B5C',
  Iron: '#4E4A47',
  Moss: '#75824A',
  Natural: '#E1CFAC',
  Navy: '#24345A',
  Oak: '#C79A62',
  Oat: '#DCC9A6',
  Ochre: '#D79C2E',
  Pine: '#2C5650',
  Plum: '#73405F',
  Rust: '#B8552F',
  Sage: '#9BAF8C',
  Sand: '#D9C29E',
  'Signal red': '#CF3F2E',
  Sky: '#8AB2CC',
  Slate: '#5F6E7C',
  Smoke: '#8D8A87',
  Steel: '#B9C0C6',
  Tan: '#B67B42',
  Walnut: '#704A32',
  White: '#F7F4ED',
} as const;

/** The name of a colour or finish. */
export type ColourName = keyof typeof colours;

/** Whether an option value ("Moss", "28 cm") names a colour. */
export function isColourName(value: string): value is ColourName {
  return Object.hasOwn(colours, value);
}

/** Mixes two sRGB hex colours: `share` 0 gives the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const channel = (start: number): string => {
    const a = Number.parseInt(first.slice(start, start + 2), 16);
    const b = Number.parseInt(second.slice(start, start + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** How light an sRGB hex colour looks, from 0 (black) to 1 (white); weights of ITU-R BT.709. */
export function lightness(hex: string): number {
  const channel = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
