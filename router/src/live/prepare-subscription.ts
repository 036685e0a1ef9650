import { randomUUID } from 'node:crypto';
import type { Logger, Stream } from '@stoa/service-kit';
import {
  getVariableValues,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type OperationDefinitionNode,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { presentError } from '../errors/present-result.ts';
import type { Connection } from './connection.ts';
import type { Listener } from './shared-subscription.ts';
import type { Subscriptions } from './subscriptions.ts';

export type Prepared =
  | { readonly open: () => Stream<ExecutionResult> }
  | { readonly errors: readonly GraphQLError[] };

/**
 * Makes a subscription ready to open: validated, within the limits, planned, its variables checked.
 *
 * @param id names the operation in the messages to this client.
 */
export function prepareSubscription(options: {
  id: string;
  connection: Connection;
  payload: SubscribePayload;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  subscriptions: Subscriptions;
  checkLimits: (document: DocumentNode) => GraphQLError | null;
  log: Logger;
}): Prepared {
  const { id, connection, payload, document, operation, subscriptions, checkLimits, log } = options;
  const { planner } = subscriptions;
  const requestId = randomUUID();
  try {
    const invalid = planner.validate(payload.query, document);
    if (invalid.length > 0) return { errors: invalid };
    const tooComplex = checkLimits(document);
    if (tooComplex) return { errors: [tooComplex] };
    const variables = payload.variables ?? {};
    const { errors } = getVariableValues(
      planner.schema,
      operation.variableDefinitions ?? [],
      variables,
    );
    if (errors) return { errors: errors.map((error) => presentError(error, requestId, log)) };

    const plan = planner.plan(payload.query, document, operation);
    const { authorization } = connection;
    const request = { query: payload.query, plan, variables, authorization, requestId };
    return {
      open: () => streamTo(connection, id, (listener) => subscriptions.join(request, listener)),
    };
  } catch (error) {
    return { errors: [presentError(error, requestId, log)] };
  }
}

/**
 * The stream that graphql-ws iterates. It yields nothing: events are JSON already, shared with
 * other clients, and go to the socket with this client's id in front. graphql-ws keeps the rest of
 * the protocol: it begins the iteration, ends it, and says when it is complete.
 */
function streamTo(
  connection: Connection,
  id: string,
  join: (listener: Listener) => () => void,
): Stream<ExecutionResult> {
  const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  const ended = Promise.withResolvers<void>();
  let leave: (() => void) | null = null;
  const stream: Stream<ExecutionResult> = {
    async next() {
      leave ??= join({
        next: (payload) => connection.send(`${head}${payload}}`),
        end: () => ended.resolve(),
      });
      await ended.promise;
      return { value: undefined, done: true };
    },
    async return() {
      leave?.();
      ended.resolve();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
