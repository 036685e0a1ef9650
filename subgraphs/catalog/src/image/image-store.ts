import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** The widths, in pixels, that pictures are served in. */
export const IMAGE_WIDTHS = [160, 480, 1200] as const;
export type ImageWidth = (typeof IMAGE_WIDTHS)[number];

const WEBP_QUALITY = 80;

/** Pictures on disk: the originals, and each width as WebP once somebody asked for it. */
export interface ImageStore {
  /** Keeps an original: whatever `sharp` can read. */
  put(id: string, original: Uint8Array): Promise<void>;
  /** The picture in this width as WebP, or null when there is no such picture. */
  read(id: string, width: ImageWidth): Promise<Uint8Array | null>;
}

/** @param directory is made when it is missing. */
export function createImageStore(directory: string): ImageStore {
  const originalOf = (id: string) => join(directory, `${id}.original`);

  async function resize(id: string, width: ImageWidth, file: string): Promise<Uint8Array | null> {
    const original = await readIfThere(originalOf(id));
    if (original === null) return null;
    const resized = await sharp(original)
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: WEBP_QUALITY })
      .toBuffer();
    // Under another name first: a reader must never find half a picture.
    const unfinished = `${file}.${randomUUID()}`;
    await writeFile(unfinished, resized);
    await rename(unfinished, file);
    return resized;
  }

  return {
    async put(id, original) {
      await mkdir(directory, { recursive: true });
      await writeFile(originalOf(id), original);
    },
    async read(id, width) {
      const file = join(directory, `${id}.${width}.webp`);
      return (await readIfThere(file)) ?? resize(id, width, file);
    },
  };
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
