import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const secrets = z.object({ service: z.string().min(32), webhook: z.string().min(32) });
export type Secrets = z.infer<typeof secrets>;

/** The secrets of this shop, made on the first start and kept in `secrets.json`, for its owner's eyes only. */
export async function loadSecrets(directory: string): Promise<Secrets> {
  const file = join(directory, 'secrets.json');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return secrets.parse(JSON.parse(kept));
  const made = { service: random(), webhook: `whsec_${random()}` };
  await mkdir(directory, { recursive: true });
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

const random = () => randomBytes(32).toString('base64url');
