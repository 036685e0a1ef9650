import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@stoa/subgraph-kit';
import { fastify, type FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createImageStore, IMAGE_WIDTHS } from './image-store.ts';
import { imageRoutes } from './image.routes.ts';

const id = newId();
let directory: string;
let app: FastifyInstance;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'stoa-images-'));
  const store = createImageStore(join(directory, 'new'));
  const original = sharp({
    create: { width: 1_600, height: 800, channels: 3, background: 'teal' },
  });
  await store.put(id, await original.png().toBuffer());
  app = fastify();
  await imageRoutes(app, store);
});
afterAll(async () => {
  await app.close();
  await rm(directory, { recursive: true });
});

test('a picture is served in each width as WebP, to be kept for good', async () => {
  for (const width of IMAGE_WIDTHS) {
    const { headers, rawPayload } = await app.inject(`/images/${id}/${width}.webp`);
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const { format, ...size } = await sharp(rawPayload).metadata();
    expect([format, size.width, size.height]).toEqual(['webp', width, width / 2]);
  }
});

test('a picture or width that is not there is a 404, and is not kept', async () => {
  for (const path of [`${newId()}/480.webp`, `${id}/481.webp`, 'mug/480.webp', `${id}/big.webp`]) {
    const { statusCode, headers } = await app.inject(`/images/${path}`);
    expect(statusCode).toBe(404);
    expect(headers['cache-control']).toBeUndefined();
  }
  const { statusCode } = await app.inject('/images/..%2F..%2Fetc%2Fpasswd/480.webp');
  expect(statusCode).toBe(404);
});

test('many who ask for a new width at once all get it whole', async () => {
  const store = createImageStore(join(directory, 'asked'));
  const other = newId();
  const original = sharp({ create: { width: 900, height: 900, channels: 3, background: 'plum' } });
  await store.put(other, await original.png().toBuffer());
  const pictures = await Promise.all(
    Array.from({ length: 12 }, async () => store.read(other, 480)),
  );
  const [first] = pictures;
  for (const picture of pictures) expect(picture).toEqual(first);
  expect(await readdir(join(directory, 'asked'))).toHaveLength(2);
});
