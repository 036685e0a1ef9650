import type { ExecutionResult, GraphQLFormattedError } from 'graphql';

/** Codes by which a subgraph refuses the router's own fetch: the supergraph does not fit it. */
const REFUSED_FETCH: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** A subgraph's answer, in process or over HTTP: its errors are plain objects either way. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/** Reads a result. What the subgraph says against the fetch itself is no fault of the caller's. */
export function readAnswer(result: ExecutionResult): SubgraphAnswer {
  const { errors, ...rest } = result;
  if (!errors) return rest;
  return {
    ...rest,
    errors: errors.map(({ message, path, extensions }) => ({
      message,
      ...(path && { path }),
      // Over HTTP an error may come without extensions, whatever the type says.
      extensions: REFUSED_FETCH.has(extensions?.['code'])
        ? { ...extensions, code: 'INTERNAL_SERVER_ERROR' }
        : extensions,
    })),
  };
}
