import {
  GraphQLError,
  ValuesOfCorrectTypeRule,
  createSourceEventStream,
  execute,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { inPlaceOf, maskError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { endingWith, mapStream, streamOf } from '../streams.ts';
import type { CallMetadata, SubgraphClient, SubgraphRequest } from './subgraph-client.ts';

/**
 * The router and the other subgraphs send the same few hundred operations over and over. Counted in
 * characters of their text, because a stranger's query can make the router send a long one.
 */
const REMEMBERED_CHARACTERS = 1024 * 1024;

type Prepared = { document: DocumentNode } | { errors: readonly GraphQLError[] };

/**
 * A subgraph as a `SubgraphClient`, called in process: operations are parsed and checked once,
 * errors that nobody wrote for the caller are hidden. Its HTTP and WebSocket server runs the same.
 *
 * @param contextFor who calls and what an operation works with. May refuse the caller by a throw.
 * @param translateError what a thrown error means for the caller, or null when it says nothing to
 *   them: then it is hidden.
 */
export function createExecutor<Context>(options: {
  name: string;
  schema: GraphQLSchema;
  contextFor: (metadata: CallMetadata) => Promise<Context>;
  log: Logger;
  translateError?: (thrown: Error) => GraphQLError | null;
}): SubgraphClient {
  const { name, schema, contextFor, log, translateError } = options;
  const documents = new LRUCache<string, Prepared>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_prepared, query) => query.length + 1,
  });

  function prepare(query: string): Prepared {
    const known = documents.get(query);
    if (known) return known;
    const prepared = parseAndValidate(schema, query);
    documents.set(query, prepared);
    return prepared;
  }

  function present(result: ExecutionResult, requestId: string): ExecutionResult {
    if (!result.errors) return result;
    const report = (hidden: GraphQLError) =>
      log.error({ err: hidden.originalError ?? hidden, requestId, path: hidden.path }, 'request');
    const errors = result.errors.map((error) => maskError(translate(error), requestId, report));
    return { ...result, errors };
  }

  function refuse(thrown: unknown, requestId: string): ExecutionResult {
    return present({ errors: [asGraphQLError(thrown)] }, requestId);
  }

  function translate(error: GraphQLError): GraphQLError {
    const translated = error.originalError && translateError?.(error.originalError);
    return translated ? inPlaceOf(error, translated.message, translated.extensions) : error;
  }

  function argsFor(document: DocumentNode, request: SubgraphRequest, contextValue: Context) {
    return {
      schema,
      document,
      contextValue,
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
    };
  }

  return {
    name,

    async execute(request) {
      const { requestId } = request.metadata;
      const prepared = prepare(request.query);
      if ('errors' in prepared) return { errors: prepared.errors };
      try {
        const context = await contextFor(request.metadata);
        return present(await execute(argsFor(prepared.document, request, context)), requestId);
      } catch (error) {
        return refuse(error, requestId);
      }
    },

    async subscribe(request) {
      const { requestId } = request.metadata;
      const prepared = prepare(request.query);
      if ('errors' in prepared) return streamOf<ExecutionResult>({ errors: prepared.errors });
      try {
        const context = await contextFor(request.metadata);
        const args = argsFor(prepared.document, request, context);
        const events = await createSourceEventStream(args);
        if (!(Symbol.asyncIterator in events)) return streamOf(present(events, requestId));
        // A context for each event: its loaders must not remember what they saw before it.
        const answers = mapStream(events[Symbol.asyncIterator](), async (rootValue) => {
          const contextValue = await contextFor(request.metadata);
          return present(await execute({ ...args, rootValue, contextValue }), requestId);
        });
        // The source broke, or the caller's token has ended in between.
        return endingWith(answers, (error) => refuse(error, requestId));
      } catch (error) {
        return streamOf(refuse(error, requestId));
      }
    },

    async close() {},
  };
}

const RULES_OF_SHAPE = specifiedRules.filter((rule) => rule !== ValuesOfCorrectTypeRule);

function parseAndValidate(schema: GraphQLSchema, query: string): Prepared {
  try {
    const document = parse(query);
    const misfits = validate(schema, document, RULES_OF_SHAPE);
    if (misfits.length > 0) {
      return { errors: misfits.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) };
    }
    // The router knows custom scalars by name alone: a literal that is none is first seen here.
    const wrongValues = validate(schema, document, [ValuesOfCorrectTypeRule]);
    return wrongValues.length === 0
      ? { document }
      : { errors: wrongValues.map((error) => withCode(error, 'BAD_USER_INPUT')) };
  } catch (error) {
    return { errors: [withCode(asGraphQLError(error), 'GRAPHQL_PARSE_FAILED')] };
  }
}

const withCode = (error: GraphQLError, code: string) =>
  inPlaceOf(error, error.message, { ...error.extensions, code });

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
