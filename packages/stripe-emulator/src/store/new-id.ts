import { randomUUID } from 'node:crypto';

/** An id in Stripe's form, for example `pi_0f8fad5bd9cb469fa16570867728950e`; it cannot be guessed. */
export function newId(prefix: string): string {
  return `${prefix}_${randomUUID().replaceAll('-', '')}`;
}
