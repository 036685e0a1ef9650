export { createExecutor } from './calls/executor.ts';
export { createHttpClient, headersOf, metadataOf } from './calls/http-client.ts';
export {
  createCallSubgraph,
  type CallSubgraph,
  type TypedOperation,
} from './calls/call-subgraph.ts';
export {
  SUBGRAPHS,
  SubgraphUnreachable,
  type CallMetadata,
  type SubgraphClient,
  type SubgraphName,
  type SubgraphRequest,
} from './calls/subgraph-client.ts';
export * from './errors.ts';
export {
  ACCOUNTS,
  ANONYMOUS,
  SHOPPERS,
  callerId,
  type AccountRole,
  type Caller,
  type Role,
} from './identity/caller.ts';
export { publishedKeys } from './identity/published-keys.ts';
export {
  TOKEN_ISSUER,
  createAuthenticate,
  createServiceTokens,
  type Authenticate,
  type Identity,
} from './identity/tokens.ts';
export { createLogger, type Logger } from './log.ts';
export { networkOf } from './network-of.ts';
export * from './settings.ts';
export { mapStream, streamOf, type Stream } from './streams.ts';
