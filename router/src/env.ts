import { fileURLToPath } from 'node:url';
import { SUBGRAPHS, httpUrl, readSettings } from '@stoa/service-kit';
import { z } from 'zod';
import { routerSettings } from './settings.ts';

/** The same from `src/` and from `dist/`. */
const COMMITTED_SUPERGRAPH = fileURLToPath(
  new URL('../../schema/supergraph.graphql', import.meta.url),
);

/**
 * The settings of a router that runs alone.
 *
 * @throws {SettingsError} naming every variable that is wrong.
 */
export function readEnvironment() {
  const subgraph = httpUrl.optional();
  const settings = readSettings(
    'router',
    {
      ...routerSettings,
      /** The supergraph's file. A new one is taken over while the router runs. */
      SUPERGRAPH: z.string().default(COMMITTED_SUPERGRAPH),
      /** Where a subgraph is, when it is not where the supergraph says. */
      USERS_URL: subgraph,
      CATALOG_URL: subgraph,
      CART_URL: subgraph,
      ORDERS_URL: subgraph,
      PAYMENTS_URL: subgraph,
      NOTIFICATIONS_URL: subgraph,
      /** The public keys of people's tokens. Where it is not set, they are asked of users. */
      JWKS_URL: httpUrl.optional(),
    },
    process.env,
  );
  const overridden = SUBGRAPHS.flatMap((name) => {
    const url = settings[`${name.toUpperCase() as Uppercase<typeof name>}_URL`];
    return url === undefined ? [] : [[name, url] as const];
  });
  /** Subgraphs that are not where the supergraph says, by name. */
  const urls: Readonly<Record<string, string>> = Object.fromEntries(overridden);
  return { ...settings, urls };
}

/**
 * `@apollo/gateway` reports to Apollo every hour and looks for cloud metadata at start unless this
 * variable says no. It reads the environment in its constructor and has no option for it.
 */
export function disableApolloTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
