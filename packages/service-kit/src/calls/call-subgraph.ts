import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import {
  ConsecutiveBreaker,
  ExponentialBackoff,
  TaskCancelledError,
  TimeoutStrategy,
  circuitBreaker,
  handleType,
  retry,
  timeout,
  wrap,
  type IPolicy,
} from 'cockatiel';
import { GraphQLError } from 'graphql';
import { serviceUnavailable } from '../errors.ts';
import type { Logger } from '../log.ts';
import {
  SubgraphUnreachable,
  type CallMetadata,
  type SubgraphClient,
  type SubgraphName,
} from './subgraph-client.ts';

const CALL_TIMEOUT_MS = 5_000;
const RETRIES = 2;
const FAILURES_THAT_OPEN = 5;
const OPEN_FOR_MS = 2_000;

/** An operation that codegen typed: its text, with the types of its result and variables. */
export type TypedOperation<Result, Variables> = DocumentTypeDecoration<Result, Variables> & {
  toString(): string;
};

/** Calls the operation on another subgraph's own schema, as this service. */
export type CallSubgraph = <Result, Variables extends Record<string, unknown>>(
  subgraph: SubgraphName,
  operation: TypedOperation<Result, Variables>,
  variables: Variables,
  metadata: CallMetadata,
) => Promise<Result>;

/**
 * Calls between subgraphs: a timeout of 5 s for each try, two retries with jitter, and a breaker
 * that opens for 2 s after five failures in a row. Everything that is called this way is
 * idempotent (by order id, or because it only reads), so a retry is always safe.
 *
 * The call fails with `SERVICE_UNAVAILABLE` when the subgraph does not answer, and otherwise with
 * the first GraphQL error as the subgraph gave it; but a subgraph that does not know this service
 * is no matter of the caller's, and comes back as a plain error. Why a call failed is logged.
 */
export function createCallSubgraph(options: {
  clientOf: (subgraph: SubgraphName) => SubgraphClient;
  serviceToken: (audience: string) => Promise<string>;
  log: Logger;
  /** For each try. */
  timeoutMs?: number;
}): CallSubgraph {
  const policies = new Map<string, IPolicy>();

  function policyFor(subgraph: string): IPolicy {
    const known = policies.get(subgraph);
    if (known) return known;
    const failures = handleType(SubgraphUnreachable).orType(TaskCancelledError);
    const policy = wrap(
      retry(failures, {
        maxAttempts: RETRIES,
        backoff: new ExponentialBackoff({ initialDelay: 50 }),
      }),
      circuitBreaker(failures, {
        halfOpenAfter: OPEN_FOR_MS,
        breaker: new ConsecutiveBreaker(FAILURES_THAT_OPEN),
      }),
      timeout(options.timeoutMs ?? CALL_TIMEOUT_MS, TimeoutStrategy.Aggressive),
    );
    policies.set(subgraph, policy);
    return policy;
  }

  return async (subgraph, operation, variables, metadata) => {
    const authorization = `Bearer ${await options.serviceToken(subgraph)}`;
    const query = operation.toString();
    const answer = await policyFor(subgraph)
      .execute(async ({ signal }) =>
        options
          .clientOf(subgraph)
          .execute({ query, variables, metadata: { ...metadata, authorization } }, signal),
      )
      .catch((error: unknown) => {
        options.log.warn({ err: error, subgraph }, 'a call to another subgraph failed');
        const { message, extensions } = serviceUnavailable(subgraph);
        const originalError = error instanceof Error ? error : null;
        throw new GraphQLError(message, { extensions, originalError });
      });
    const [error] = answer.errors ?? [];
    if (error) throw failureOf(subgraph, error);
    // The operation was checked against this subgraph's schema when codegen typed it.
    return answer.data as never;
  };
}

function failureOf(subgraph: string, error: GraphQLError): Error {
  const { code } = error.extensions;
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN'
    ? new Error(`${subgraph} refuses this service (${error.message}): is SERVICE_SECRET the same?`)
    : new GraphQLError(error.message, { extensions: { ...error.extensions } });
}
