import {
  GraphQLError,
  getOperationAST,
  parse,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { noSuchOperation } from './errors/request-errors.ts';
import { rememberByText } from './limits/remember-by-text.ts';
import { conditionalRootError } from './live/conditional-root.ts';

type ReadDocument = { readonly document: DocumentNode } | { readonly error: GraphQLError };

export type ReadOperation = (
  query: string,
  operationName: string | null | undefined,
) =>
  | { readonly document: DocumentNode; readonly operation: OperationDefinitionNode }
  | { readonly error: GraphQLError };

/**
 * Finds out what an operation is before anything is validated: a subscription goes another way than
 * a query. Documents are parsed once.
 */
export function createReadOperation(maxTokens: number): ReadOperation {
  const documents = rememberByText<ReadDocument>();

  function readDocument(query: string): ReadDocument {
    const known = documents.get(query);
    if (known) return known;
    const read = parseDocument(query, maxTokens);
    documents.set(query, read);
    return read;
  }

  return (query, operationName) => {
    const read = readDocument(query);
    if ('error' in read) return read;
    const operation = getOperationAST(read.document, operationName);
    return operation
      ? { document: read.document, operation }
      : { error: noSuchOperation(operationName) };
  };
}

function parseDocument(query: string, maxTokens: number): ReadDocument {
  try {
    const document = parse(query, { maxTokens });
    const error = conditionalRootError(document);
    return error ? { error } : { document };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, source, positions } = error;
    return {
      error: new GraphQLError(message, {
        source: source ?? null,
        positions: positions ?? null,
        extensions: { code: 'GRAPHQL_PARSE_FAILED' },
      }),
    };
  }
}
