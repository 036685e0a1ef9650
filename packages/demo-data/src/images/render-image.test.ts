import { expect, test } from 'vitest';

import { demoProducts } from '../catalog/demo-products.ts';
import { motifs } from './motifs.ts';
import { renderImage } from './render-image.ts';
import type { DemoImage } from './render-image.ts';

const images = demoProducts.flatMap((product) => product.images);

const mug: DemoImage = {
  id: '0191c000-0000-7000-8000-000000000000',
  alt: 'A mug',
  motif: 'mug',
  view: 'front',
  colour: '#75824A',
  accent: '#D79C2E',
};

/** Takes well-formed elements away from the inside out; what is left is not well-formed. */
function unlessWellFormed(xml: string): string {
  const innermost = /<([a-z]+)(?: [a-z0-9-]+="[^"<]*")*(?:\/>|>(?:[^<>&"]|&#\d+;)*<\/\1>)/gi;
  const rest = xml.replaceAll(innermost, '');
  return rest === xml ? rest : unlessWellFormed(rest);
}

test('every picture of the shop is well-formed SVG of 1200 by 1200', () => {
  for (const image of images) {
    const svg = renderImage(image);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 1200 1200"/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(unlessWellFormed(svg)).toBe('');
  }
});

test('no two pictures of the shop are the same', () => {
  expect(new Set(images.map(renderImage)).size).toBe(images.length);
});

test('a picture is the same each time', () => {
  expect(renderImage(mug)).toBe(renderImage({ ...mug }));
});

test('every kind of thing is used by a product', () => {
  const used = new Set(images.map(({ motif }) => motif));

  expect(Object.keys(motifs).filter((name) => !used.has(name as keyof typeof motifs))).toEqual([]);
});

test('what the text of a picture says cannot break out of it', () => {
  const svg = renderImage({ ...mug, alt: '</title><script>alert("mugs & more")</script>' });

  expect(svg).not.toContain('<script>');
  expect(unlessWellFormed(svg)).toBe('');
});
