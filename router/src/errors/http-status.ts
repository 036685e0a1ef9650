import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** The error with the HTTP status that Apollo Server is to answer it by. Over WebSocket it means nothing. */
export function withStatus(error: GraphQLError, status: number): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    // Apollo Server takes `http` out of the extensions before it answers.
    extensions: { ...error.extensions, http: { status, headers: new HeaderMap() } },
  });
}
