import type { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from '@stoa/service-kit';
import type { DocumentNode, GraphQLError, OperationDefinitionNode } from 'graphql';
import type { FormatError } from './errors/format-error.ts';
import { withStatus } from './errors/http-status.ts';
import { noSuchOperation } from './errors/request-errors.ts';
import type { RequestContext } from './request-context.ts';
import type { RouterSettings } from './settings.ts';

/**
 * Apollo Server: reads, validates and answers operations, for HTTP and for queries and mutations
 * that come over a WebSocket.
 */
export function createServer(options: {
  gateway: ApolloGateway;
  checkLimits: (document: DocumentNode) => GraphQLError | null;
  formatError: FormatError;
  settings: RouterSettings;
  log: Logger;
}): ApolloServer<RequestContext> {
  const { gateway, checkLimits, formatError, settings, log } = options;
  return new ApolloServer<RequestContext>({
    gateway,
    formatError,
    logger: log.child({ part: 'server' }),
    introspection: settings.INTROSPECTION,
    parseOptions: { maxTokens: settings.MAX_TOKENS },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginLandingPageDisabled(), checksBeforeExecution(checkLimits)],
  });
}

function checksBeforeExecution(
  checkLimits: (document: DocumentNode) => GraphQLError | null,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, ...context }) {
          // The type says there is always one; a wrong operationName proves it wrong.
          const operation: OperationDefinitionNode | undefined = context.operation;
          if (!operation) throw withStatus(noSuchOperation(request.operationName), 400);
          const error = checkLimits(document);
          if (error) throw withStatus(error, 400);
        },
      };
    },
  };
}
