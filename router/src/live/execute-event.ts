import { executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@stoa/service-kit';
import type { ExecutionResult } from 'graphql';
import { presentResult } from '../errors/present-result.ts';
import { readAnswer } from '../gateway/subgraph-answer.ts';
import type { SubgraphConnections } from '../gateway/subgraph-connections.ts';
import type { RequestContext } from '../request-context.ts';
import type { SubscriptionPlan, SubscriptionPlanner } from './subscription-planner.ts';

type GatewayRequest = Parameters<typeof executeQueryPlan>[2];

/**
 * Makes of one upstream event what its subscribers get. The plan's first fetch is answered by the
 * event itself, and all that follows (joins, aliases, null handling, errors) is the gateway's own.
 */
export async function executeEvent(options: {
  event: ExecutionResult;
  plan: SubscriptionPlan;
  variables: Readonly<Record<string, unknown>>;
  planner: SubscriptionPlanner;
  connections: SubgraphConnections;
  context: RequestContext;
  log: Logger;
}): Promise<ExecutionResult> {
  const { event, plan, variables, planner, connections, context, log } = options;
  const { primary, eventPlan, operationContext } = plan;
  const { requestId } = context.metadata;
  const dataSources = connections.dataSources();
  const subscribedTo = connections.get(primary.serviceName).dataSource;
  const withEvent: GraphQLDataSource<RequestContext> = {
    process: async (fetch) =>
      fetch.request.query === primary.operation ? readAnswer(event) : subscribedTo.process(fetch),
  };

  // The executor reads no more of a request than this.
  const request: Partial<GatewayRequest> = {
    context,
    operation: operationContext.operation,
    request: { variables },
    metrics: {},
    logger: log,
  };
  return presentResult(
    async () =>
      executeQueryPlan(
        eventPlan,
        { ...dataSources, [primary.serviceName]: withEvent },
        request as GatewayRequest,
        operationContext,
        planner.supergraphSchema,
        planner.apiSchema,
      ),
    requestId,
    log,
  );
}
