/** A running shop, in either form, as the tests see it. */
export interface Topology {
  /** The public endpoint, as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Superuser's address of the database server. */
  readonly postgresUrl: string;
  /** Where each subgraph can be reached directly; empty when they have no address of their own. */
  readonly subgraphUrls: Readonly<Partial<Record<string, string>>>;
  stop(): Promise<void>;
}
