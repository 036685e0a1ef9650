import { join } from 'node:path';
import { httpUrl, port, readSettings, SettingsError } from '@stoa/service-kit';
import { routerSettings } from '@stoa/router';
import { z } from 'zod';
import { subgraphs } from './subgraphs.ts';

const { catalog, notifications, payments, users } = subgraphs;

/** Everything that can be set for the whole shop in one process; all of it has a default. */
const shopSettings = {
  ...routerSettings,
  ...catalog.settings,
  ...notifications.settings,
  ...users.settings,
  LOG_LEVEL: routerSettings.LOG_LEVEL.unwrap().default('warn'),
  /** Where the shop keeps its data: databases, pictures, secrets. */
  STOA_DIRECTORY: z.string().default('.stoa'),
  /** The mailbox page: open unless mail goes out by SMTP, or other machines can reach the shop. */
  DEV_MAILBOX: z.stringbool().optional(),
  /** Where mails link to: the shop's own address unless this names another. */
  SHOP_URL: httpUrl.optional(),
  /** Pictures lie in the shop's directory unless this says otherwise. */
  IMAGE_DIRECTORY: z.string().optional(),
  /** Preferred ports; when one is taken, another is used. */
  POSTGRES_PORT: port.default(54329),
  STRIPE_EMULATOR_PORT: port.default(12111),
  /** `false` starts with an empty shop. */
  SEED_DEMO: z.stringbool().default(true),
  /** With these three the shop talks to Stripe; without, to its own emulator. */
  STRIPE_SECRET_KEY: payments.settings.STRIPE_SECRET_KEY.optional(),
  STRIPE_PUBLISHABLE_KEY: payments.settings.STRIPE_PUBLISHABLE_KEY.optional(),
  STRIPE_WEBHOOK_SECRET: payments.settings.STRIPE_WEBHOOK_SECRET.optional(),
};

export type ShopSettings = ReturnType<typeof readEnvironment>;

/**
 * The settings of this process.
 *
 * @throws {SettingsError} naming every variable that is wrong.
 */
export function readEnvironment(environment: NodeJS.ProcessEnv = process.env) {
  const settings = readSettings('Stoa', shopSettings, environment);
  refuseHalfOfStripe(settings);
  return {
    ...settings,
    IMAGE_DIRECTORY: settings.IMAGE_DIRECTORY ?? join(settings.STOA_DIRECTORY, 'images'),
    /** Whether somebody asked for this very port; 0 asks for any. */
    portWasChosen: settings.PORT !== 0 && Boolean(environment['PORT']),
  };
}

const STRIPE = ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'] as const;

/** With one missing the shop would quietly fall back on its stand-in: orders confirmed, nobody charged. */
function refuseHalfOfStripe(
  settings: Readonly<Partial<Record<(typeof STRIPE)[number], string | undefined>>>,
): void {
  const missing = STRIPE.filter((name) => settings[name] === undefined);
  if (missing.length === 0 || missing.length === STRIPE.length) return;
  throw new SettingsError(
    'Stoa',
    missing.map((name) => `${name} is not set, and others of Stripe's are: set all three or none`),
  );
}
