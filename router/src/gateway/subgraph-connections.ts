import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger, SubgraphClient } from '@stoa/service-kit';
import type { RequestContext } from '../request-context.ts';
import { createDataSource } from './data-source.ts';
import { FetchesInFlight } from './fetches-in-flight.ts';

/** Makes the client of a subgraph: in process, or over HTTP to the address the supergraph names. */
export type ClientOf = (subgraph: string, url: string) => SubgraphClient;

export interface SubgraphConnection {
  readonly client: SubgraphClient;
  readonly dataSource: GraphQLDataSource<RequestContext>;
}

/** The router's connections: one for each address a subgraph has had since the start. */
export class SubgraphConnections {
  readonly #clientOf: ClientOf;
  readonly #log: Logger;
  readonly #inFlight = new FetchesInFlight();
  readonly #current = new Map<string, SubgraphConnection>();
  readonly #clients = new Set<SubgraphClient>();

  constructor(clientOf: ClientOf, log: Logger) {
    this.#clientOf = clientOf;
    this.#log = log;
  }

  /** Called by the gateway when a subgraph is new, or has another address. */
  open(subgraph: string, url: string): SubgraphConnection {
    const client = this.#clientOf(subgraph, url);
    const dataSource = createDataSource(client, this.#inFlight, this.#log);
    const connection = { client, dataSource };
    this.#clients.add(client);
    this.#current.set(subgraph, connection);
    return connection;
  }

  /** @throws when the supergraph has no such subgraph. */
  get(subgraph: string): SubgraphConnection {
    const connection = this.#current.get(subgraph);
    if (!connection) throw new Error(`The supergraph has no subgraph "${subgraph}".`);
    return connection;
  }

  /** Every subgraph's data source by its name, as the gateway's executor takes them. */
  dataSources(): Record<string, GraphQLDataSource<RequestContext>> {
    return Object.fromEntries(
      [...this.#current].map(([subgraph, { dataSource }]) => [subgraph, dataSource]),
    );
  }

  /** Closes the clients, those of former addresses too: requests may have been running on them. */
  async close(): Promise<void> {
    await Promise.all([...this.#clients].map(async (client) => client.close()));
  }
}
