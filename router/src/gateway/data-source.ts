import type { GraphQLDataSource } from '@apollo/gateway';
import {
  SubgraphUnreachable,
  serviceUnavailable,
  type Logger,
  type SubgraphClient,
} from '@stoa/service-kit';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { RequestContext } from '../request-context.ts';
import type { FetchesInFlight } from './fetches-in-flight.ts';
import { readAnswer, type SubgraphAnswer } from './subgraph-answer.ts';
import { uniqueRepresentations } from './unique-representations.ts';

/**
 * A subgraph as the gateway's executor sees it.
 *
 * @param inFlight shared by all subgraphs of a router.
 */
export function createDataSource(
  client: SubgraphClient,
  inFlight: FetchesInFlight,
  log: Logger,
): GraphQLDataSource<RequestContext> {
  async function send(request: SubgraphFetch, context: RequestContext): Promise<SubgraphAnswer> {
    const { query, operationName, variables } = request;
    const unique = uniqueRepresentations(variables);
    const answer = await client.execute({
      query,
      variables: unique?.variables ?? variables,
      metadata: context.metadata,
      ...(operationName !== undefined && { operationName }),
    });
    return unique ? unique.fanOut(readAnswer(answer)) : readAnswer(answer);
  }

  return {
    async process(options) {
      if (!('incomingRequestContext' in options)) {
        throw new Error(
          `${client.name} was asked for "${options.kind}": the router does not do that.`,
        );
      }
      const { incomingRequestContext, pathInIncomingRequest } = options;
      const { context } = incomingRequestContext;
      const { query = '', operationName, variables = {} } = options.request;
      const request = { query, operationName, variables };
      const kind = incomingRequestContext.operation.operation;
      try {
        // Events are not shared either: a fetch that began before the event may give what was before it.
        if (kind === OperationTypeNode.QUERY) {
          return await inFlight.share(keyOf(client.name, request, context), async () =>
            send(request, context),
          );
        }
        return await send(request, context);
      } catch (error) {
        if (!(error instanceof SubgraphUnreachable)) throw error;
        const { requestId } = context.metadata;
        log.warn({ err: error, requestId, subgraph: client.name }, 'a subgraph does not answer');
        throw unavailable(client.name, pathInIncomingRequest ?? []);
      } finally {
        if (kind === OperationTypeNode.MUTATION) inFlight.forget();
      }
    },
  };
}

interface SubgraphFetch {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Request id and trace only name the request; all the rest that is handed on can change the answer. */
function keyOf(subgraph: string, request: SubgraphFetch, { metadata }: RequestContext): string {
  const { authorization, clientAddress, userAgent } = metadata;
  const { query, operationName, variables } = request;
  return JSON.stringify([
    subgraph,
    authorization,
    clientAddress,
    userAgent,
    operationName,
    query,
    variables,
  ]);
}

/** The error's path leads to the first list on the way to the lost fields, or to the fields' parent. */
function unavailable(subgraph: string, path: readonly (string | number)[]): GraphQLError {
  const list = path.indexOf('@');
  const upToList = list === -1 ? path : path.slice(0, list);
  const { message, extensions } = serviceUnavailable(subgraph);
  return new GraphQLError(message, {
    extensions,
    ...(upToList.length > 0 && { path: upToList }),
  });
}
