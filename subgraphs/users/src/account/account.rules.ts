import { z } from 'zod';

/** RFC 5321 allows no longer address. */
const MAX_EMAIL = 254;

/** An e-mail address as it is stored and looked up: trimmed, in lower case. */
export const email = z.string().trim().toLowerCase().max(MAX_EMAIL).pipe(z.email());

/** What somebody wants to be called. */
export const personName = z.string().trim().min(1).max(100);
