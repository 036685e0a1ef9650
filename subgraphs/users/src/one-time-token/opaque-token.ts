import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

const BYTES = 32;

/** A token that says nothing and that nobody can guess: 256 random bits, 43 characters. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url');

/** What is stored of a token. It is random, so a fast hash without salt is enough. */
export const hashOf = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');

/** What somebody sends as a token; whether it is one, the database says. */
export const tokenText = z.string().min(1).max(200);
