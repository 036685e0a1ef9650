import { httpUrl, readSettings } from '@stoa/service-kit';
import { processSettings } from '@stoa/subgraph-kit';
import { z } from 'zod';

const key = (prefix: RegExp, form: string) => z.string().regex(prefix, `must look like ${form}`);

/** What only payments need to know. */
export const paymentsSettings = {
  /** Opens the provider's API to this subgraph. Any `sk_…` does for the emulator. */
  STRIPE_SECRET_KEY: key(/^[sr]k_/, 'sk_… or rk_…'),
  /** Handed to browsers, which pay with it. */
  STRIPE_PUBLISHABLE_KEY: key(/^pk_/, 'pk_…'),
  /** What webhooks are signed with. */
  STRIPE_WEBHOOK_SECRET: key(/^whsec_/, 'whsec_…'),
  /** Where the provider's API is, for this subgraph and for browsers. Null, or unset: Stripe itself. */
  STRIPE_API_URL: httpUrl.nullable().default(null),
};

export type PaymentsSettings = z.infer<z.ZodObject<typeof paymentsSettings>>;

/** The settings of a process of its own. */
export const readEnvironment = () =>
  readSettings(
    'payments',
    { ...processSettings, PORT: processSettings.PORT.default(4005), ...paymentsSettings },
    process.env,
  );
