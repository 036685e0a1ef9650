import { ERROR_CODES } from '@stoa/service-kit';
import type { GraphQLFormattedError } from 'graphql';

export type FormatError = (error: GraphQLFormattedError) => GraphQLFormattedError;

const DOCUMENTED: ReadonlySet<unknown> = new Set(ERROR_CODES);
/** graphql-js's own text (with its typing error): it gives a syntax error and no code of its own. */
const TOKEN_LIMIT = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;
const SUGGESTION = / ?Did you mean .+\?$/;

/**
 * The last step before an error is sent, on HTTP and on WebSocket: nothing without a documented
 * code leaves the router.
 *
 * @param introspection without it, no message names a field that was not asked for.
 */
export function createFormatError(introspection: boolean): FormatError {
  return (error) => {
    const { code, requestId } = error.extensions ?? {};
    if (TOKEN_LIMIT.test(error.message)) {
      const message = error.message.replace('Syntax Error: ', '').replace('more that', 'more than');
      return { ...error, message, extensions: { ...error.extensions, code: 'QUERY_TOO_COMPLEX' } };
    }
    const isHidden = code === 'INTERNAL_SERVER_ERROR' && requestId !== undefined;
    if (!DOCUMENTED.has(code) || (code === 'INTERNAL_SERVER_ERROR' && !isHidden)) {
      return {
        message: 'Something went wrong on our side.',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      };
    }
    return introspection ? error : { ...error, message: error.message.replace(SUGGESTION, '') };
  };
}
