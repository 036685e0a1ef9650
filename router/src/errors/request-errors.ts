import { GraphQLError } from 'graphql';

/** The document has no operation of this name, or several and none was named. */
export function noSuchOperation(name: string | null | undefined): GraphQLError {
  const message = name
    ? `The document has no operation "${name}".`
    : 'The document must have one operation, or name one of several by "operationName".';
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}

/** A request that cannot be answered, whatever is in its operation. */
export const badRequest = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });

/** The operation goes beyond a limit. The message says which. */
export const tooComplex = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX' } });

/** @param path the endpoint, as `/graphql`. */
export const subscriptionsNeedWebSocket = (path: string) =>
  new GraphQLError(
    `Subscriptions are served over WebSocket: connect to ${path} with the protocol ` +
      'graphql-transport-ws, as the npm package graphql-ws does.',
    { extensions: { code: 'SUBSCRIPTION_NOT_SUPPORTED' } },
  );
