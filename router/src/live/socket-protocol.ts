import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { Authenticate, Logger, Stream } from '@stoa/service-kit';
import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
} from 'graphql';
import { makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import type { FormatError } from '../errors/format-error.ts';
import { badRequest } from '../errors/request-errors.ts';
import type { RateLimit } from '../limits/rate-limit.ts';
import type { ReadOperation } from '../read-operation.ts';
import type { RequestContext } from '../request-context.ts';
import type { Connection } from './connection.ts';
import { prepareSubscription } from './prepare-subscription.ts';
import type { Subscriptions } from './subscriptions.ts';

/** WebSocket's own code for "not now": the client may try again. */
const TRY_AGAIN_LATER = 1013;

export interface SocketProtocolOptions {
  readonly server: ApolloServer<RequestContext>;
  /** Those on the supergraph that is current when they are asked for. */
  readonly subscriptions: () => Subscriptions;
  readonly authenticate: Authenticate;
  readonly readOperation: ReadOperation;
  readonly checkLimits: (document: DocumentNode) => GraphQLError | null;
  readonly rateLimit: RateLimit;
  readonly formatError: FormatError;
  readonly operationsPerSocket: number;
  readonly log: Logger;
}

/** What graphql-ws carries as the execution's context from the check of an operation to its run. */
interface Runnable {
  readonly answer?: () => Promise<ExecutionResult>;
  readonly open?: () => Stream<ExecutionResult>;
}

/** graphql-transport-ws: queries and mutations go through Apollo Server, subscriptions their own way. */
export function createSocketProtocol(options: SocketProtocolOptions): Server<Connection> {
  const { server, authenticate, readOperation, checkLimits, rateLimit, formatError, log } = options;

  async function identify(connection: Connection, params: Readonly<Record<string, unknown>>) {
    const authorization = params['authorization'] ?? params['Authorization'];
    if (authorization !== undefined && typeof authorization !== 'string') {
      connection.forbid('"authorization" must be "Bearer <token>"');
      return false;
    }
    try {
      const { expiresAt } = await authenticate(authorization);
      connection.authorization = authorization;
      connection.endAt(expiresAt);
      return true;
    } catch (error) {
      if (error instanceof GraphQLError) {
        connection.forbid(error.message);
      } else {
        log.error({ err: error }, 'tokens cannot be verified');
        connection.close(TRY_AGAIN_LATER, 'Tokens cannot be verified at the moment');
      }
      return false;
    }
  }

  return makeServer<Record<string, unknown>, Connection>({
    onConnect: async ({ extra, connectionParams }) => identify(extra, connectionParams ?? {}),

    async onSubscribe({ extra: connection, subscriptions: open }, id, payload) {
      if (Object.keys(open).length > options.operationsPerSocket) {
        return [tooManyOperations(options.operationsPerSocket)];
      }
      const limited = await rateLimit(connection.address);
      if (limited) return [limited];
      const read = readOperation(payload.query, payload.operationName);
      if ('error' in read) return [read.error];

      const { document, operation } = read;
      const subscriptions = options.subscriptions();
      const args = {
        schema: subscriptions.planner.schema,
        document,
        operationName: payload.operationName ?? null,
      };
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
        const answer = async () => executeOn(server, connection, payload);
        connection.running.set(id, Promise.withResolvers());
        return { ...args, contextValue: { answer } satisfies Runnable };
      }
      const prepared = prepareSubscription({
        id,
        connection,
        payload,
        document,
        operation,
        subscriptions,
        checkLimits,
        log,
      });
      if ('errors' in prepared) return prepared.errors;
      return { ...args, contextValue: { open: prepared.open } satisfies Runnable };
    },

    execute: async ({ contextValue }) => required((contextValue as Runnable).answer)(),
    subscribe: ({ contextValue }) => required((contextValue as Runnable).open)(),

    // What Apollo Server gives is formatted; events do not come by here.
    onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
    onError: (_context, _id, _payload, errors) =>
      errors.map((error) => formatError(error.toJSON())),
    onComplete({ extra: connection }, id) {
      connection.running.get(id)?.resolve();
      connection.running.delete(id);
    },
  });
}

async function executeOn(
  server: ApolloServer<RequestContext>,
  { authorization, address, userAgent }: Connection,
  { query, variables, operationName }: SubscribePayload,
): Promise<ExecutionResult> {
  const metadata = {
    requestId: randomUUID(),
    clientAddress: address,
    ...(authorization !== undefined && { authorization }),
    ...(userAgent !== undefined && { userAgent }),
  };
  const { body } = await server.executeOperation(
    { query, ...(variables && { variables }), ...(operationName && { operationName }) },
    { contextValue: { metadata } },
  );
  if (body.kind !== 'single') throw new Error('The gateway answers an operation in one piece.');
  // Its errors are formatted already, which graphql-ws's type does not foresee.
  return body.singleResult as ExecutionResult;
}

const tooManyOperations = (maximum: number) =>
  badRequest(`A socket carries at most ${maximum} operations at once: complete one first.`);

/** `onSubscribe` gives each kind of operation what runs it. */
function required<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('An operation was run as one of another kind.');
  return part;
}
