import { internalError, isMeantForCaller, type Logger } from '@stoa/service-kit';
import { GraphQLError, Kind, type ExecutionResult } from 'graphql';

/**
 * An answer as its caller may read it: errors that carry a documented code pass, the rest is
 * logged and replaced by one that gives the request id alone.
 *
 * @param run gives the answer. What it throws is an error like any other.
 */
export async function presentResult(
  run: () => Promise<ExecutionResult>,
  requestId: string,
  log: Logger,
): Promise<ExecutionResult> {
  try {
    const result = await run();
    if (!result.errors) return result;
    return { ...result, errors: result.errors.map((error) => presentError(error, requestId, log)) };
  } catch (error) {
    return { errors: [presentError(error, requestId, log)] };
  }
}

/** @param error of any kind: the gateway passes on what a fetch threw as it is. */
export function presentError(error: unknown, requestId: string, log: Logger): GraphQLError {
  if (error instanceof GraphQLError) {
    if (isOfVariables(error)) return withExtensions(error, { code: 'BAD_USER_INPUT' });
    if (isMeantForCaller(error)) return withoutServiceName(error);
  }
  log.error({ err: error, requestId }, 'an error was hidden from the caller');
  const hidden = internalError(requestId);
  const path = error instanceof GraphQLError ? error.path : undefined;
  return new GraphQLError(hidden.message, {
    extensions: hidden.extensions,
    ...(path && { path }),
  });
}

/** graphql-js refuses a variable's value by an error without a code, placed at its definition. */
function isOfVariables({ nodes, extensions }: GraphQLError): boolean {
  return extensions['code'] === undefined && nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
}

/** The gateway adds it for Apollo's reports; where the caller needs the name it is in `subgraph`. */
function withoutServiceName(error: GraphQLError): GraphQLError {
  const { serviceName, ...extensions } = error.extensions;
  return serviceName === undefined ? error : withExtensions(error, extensions);
}

function withExtensions(error: GraphQLError, extensions: Record<string, unknown>): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions,
  });
}
