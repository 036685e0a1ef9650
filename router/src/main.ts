import { readFile } from 'node:fs/promises';
import {
  SettingsError,
  createAuthenticate,
  createHttpClient,
  createLogger,
  publishedKeys,
  type SubgraphName,
} from '@stoa/service-kit';
import { readEnvironment } from './env.ts';
import { subgraphUrls } from './gateway/subgraph-urls.ts';
import { startRouter } from './start-router.ts';

const JWKS_PATH = '/.well-known/jwks.json';

/** The plain HTTP routes that subgraphs own. */
const FORWARDS = [
  { prefix: JWKS_PATH, subgraph: 'users' },
  { prefix: '/images', subgraph: 'catalog' },
  { prefix: '/webhooks', subgraph: 'payments' },
  { prefix: '/dev/mail', subgraph: 'notifications' },
  { prefix: '/dev/mail.json', subgraph: 'notifications' },
] as const satisfies readonly { prefix: string; subgraph: SubgraphName }[];

try {
  await main();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** The router alone, with its subgraphs in processes of their own. */
async function main(): Promise<void> {
  const settings = readEnvironment();
  const log = createLogger('router', settings.LOG_LEVEL);
  const named = subgraphUrls(await readFile(settings.SUPERGRAPH, 'utf8'));
  const urls: Record<string, string> = { ...named, ...settings.urls };
  const originOf = (subgraph: SubgraphName) => new URL(urls[subgraph] ?? '').origin;

  const router = await startRouter({
    supergraph: { file: settings.SUPERGRAPH },
    clientOf: (subgraph, url) => createHttpClient(subgraph, settings.urls[subgraph] ?? url),
    authenticate: createAuthenticate({
      keys: publishedKeys(settings.JWKS_URL ?? `${originOf('users')}${JWKS_PATH}`),
    }),
    forwards: FORWARDS.filter(({ subgraph }) => urls[subgraph]).map(({ prefix, subgraph }) => ({
      prefix,
      to: { url: originOf(subgraph) },
    })),
    settings,
    log,
  });

  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      log.info({ signal }, 'the router stops');
      void router.stop();
    });
  }
}
