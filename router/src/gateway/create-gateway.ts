import { readFile } from 'node:fs/promises';
import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@stoa/service-kit';
import { disableApolloTelemetry } from '../env.ts';
import { presentResult } from '../errors/present-result.ts';
import type { SubgraphConnections } from './subgraph-connections.ts';
import { watchFileText } from './watch-file.ts';

/** Where the supergraph's SDL comes from. A file is watched. */
export type SupergraphSource = { readonly file: string } | { readonly sdl: string };

/**
 * Apollo's gateway on the router's own connections. A supergraph that does not load later on is
 * logged, and the one before stays.
 */
export function createGateway(options: {
  supergraph: SupergraphSource;
  connections: SubgraphConnections;
  log: Logger;
}): ApolloGateway {
  const { supergraph, connections } = options;
  const log = options.log.child({ part: 'gateway' });
  disableApolloTelemetry();

  const gateway = new ApolloGateway({
    logger: log,
    // Otherwise any caller may ask for the plan by a header.
    __exposeQueryPlanExperimental: false,
    buildService: ({ name, url = '' }) => connections.open(name, url).dataSource,
    async supergraphSdl({ update }) {
      if ('sdl' in supergraph) return { supergraphSdl: supergraph.sdl };
      const { file } = supergraph;
      const takeOver = (sdl: string) => {
        try {
          update(sdl);
        } catch (error) {
          refuse(error);
        }
      };
      const refuse = (error: unknown) =>
        log.error({ err: error, file }, 'the new supergraph does not load: the one before stays');
      const stopWatching = watchFileText(file, takeOver, refuse);
      return {
        supergraphSdl: await readFile(file, 'utf8'),
        cleanup: async () => stopWatching(),
      };
    },
  });

  const execute = gateway.executor;
  gateway.executor = async (request) =>
    presentResult(async () => execute(request), request.context['metadata'].requestId, log);
  return gateway;
}
