import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

/**
 * The codes of `errors[].extensions.code`. What a shopper can cause (sold out, price changed) is
 * not here: that is a member of a result union.
 */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'SUBSCRIPTION_NOT_SUPPORTED',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const KNOWN: ReadonlySet<unknown> = new Set(ERROR_CODES);

/** One wrong part of an input: `path` as in `address.postalCode`, `message` for a person. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

function coded(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}

/** Nobody is signed in, and the operation needs somebody. */
export const unauthenticated = (message = 'Sign in first: this needs an access token.') =>
  coded('UNAUTHENTICATED', message);

/** The caller is known and may not do this. */
export const forbidden = (message = 'You may not do this.') => coded('FORBIDDEN', message);

/** Also for things that exist and are not the caller's: whether they exist is nobody's business. */
export const notFound = (what: string, id: string) =>
  coded('NOT_FOUND', `There is no ${what} ${id}.`, { id });

/** A broken client: a form would have caught it. Lists every wrong field. */
export const badUserInput = (fields: readonly FieldProblem[]) =>
  coded('BAD_USER_INPUT', fields.map((field) => `${field.path}: ${field.message}`).join('; '), {
    fields,
  });

/** The thing changed in between, or an idempotency key came back with another input. */
export const conflict = (message: string, extensions: Record<string, unknown> = {}) =>
  coded('CONFLICT', message, extensions);

/** Too many tries. `retryAfterSeconds` is a whole number, at least 1. */
export const rateLimited = (retryAfterSeconds: number) =>
  coded('RATE_LIMITED', `Too many requests: try again in ${retryAfterSeconds} s.`, {
    retryAfterSeconds,
  });

/** A subgraph did not answer. Only its own fields are lost. */
export const serviceUnavailable = (subgraph: string) =>
  coded('SERVICE_UNAVAILABLE', `${subgraph} does not answer at the moment: try again.`, {
    subgraph,
  });

/** Something broke. The reader gets the request id and nothing of the inside. */
export const internalError = (requestId: string) =>
  coded('INTERNAL_SERVER_ERROR', `Something went wrong on our side (request ${requestId}).`, {
    requestId,
  });

/** Whether an error was made for the caller to read, rather than thrown by a bug. */
export function isMeantForCaller(error: GraphQLError): boolean {
  const code = error.extensions['code'];
  return KNOWN.has(code) && code !== 'INTERNAL_SERVER_ERROR';
}

/**
 * Replaces an error that nobody wrote for the caller by one that says nothing of the inside.
 * Errors of GraphQL itself (a variable of the wrong type, say) carry no code and no cause; they
 * are for the caller and become `BAD_USER_INPUT`.
 *
 * @param report is given what is hidden, to log it.
 */
export function maskError(
  error: GraphQLError,
  requestId: string,
  report: (hidden: GraphQLError) => void,
): GraphQLError {
  if (isMeantForCaller(error)) return error;
  const ownMessage =
    error.extensions['code'] === undefined &&
    (error.originalError === undefined || error.originalError instanceof GraphQLError);
  if (ownMessage) return inPlaceOf(error, error.message, { code: 'BAD_USER_INPUT' });
  report(error);
  const masked = internalError(requestId);
  return inPlaceOf(error, masked.message, masked.extensions);
}

/** Another error at the same place of the operation. Nothing else of the first is in it. */
export function inPlaceOf(
  error: GraphQLError,
  message: string,
  extensions: GraphQLErrorExtensions,
): GraphQLError {
  return new GraphQLError(message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions,
  });
}
