import { createHash } from 'node:crypto';
import type { Logger } from '@stoa/service-kit';
import type { SubgraphConnections } from '../gateway/subgraph-connections.ts';
import type { RequestContext } from '../request-context.ts';
import { executeEvent } from './execute-event.ts';
import { SharedSubscription, type Listener } from './shared-subscription.ts';
import type { SubscriptionPlan, SubscriptionPlanner } from './subscription-planner.ts';

export interface SubscriptionRequest {
  readonly query: string;
  readonly plan: SubscriptionPlan;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly authorization: string | undefined;
  readonly requestId: string;
}

/** The subscriptions on one supergraph, shared by those who ask for the same. */
export class Subscriptions {
  readonly planner: SubscriptionPlanner;
  readonly #connections: SubgraphConnections;
  readonly #log: Logger;
  readonly #joinable = new Map<string, SharedSubscription>();

  constructor(planner: SubscriptionPlanner, connections: SubgraphConnections, log: Logger) {
    this.planner = planner;
    this.#connections = connections;
    this.#log = log;
  }

  /** @returns leaves the subscription. */
  join(request: SubscriptionRequest, listener: Listener): () => void {
    const key = keyOf(request);
    const known = this.#joinable.get(key);
    if (known?.isJoinable) return known.join(listener);
    const opened = new SharedSubscription();
    this.#joinable.set(key, opened);
    const leave = opened.join(listener);
    const forget = () => {
      if (this.#joinable.get(key) === opened) this.#joinable.delete(key);
    };
    void this.#run(opened, request).finally(forget);
    return leave;
  }

  async #run(subscription: SharedSubscription, request: SubscriptionRequest): Promise<void> {
    const { plan, variables, authorization, requestId } = request;
    const { primary } = plan;
    // Several clients share it, so it carries nothing that belongs to one of them but the identity
    // that they have in common.
    const metadata = { requestId, ...(authorization !== undefined && { authorization }) };
    const context: RequestContext = { metadata };
    const { planner } = this;
    const connections = this.#connections;
    const log = this.#log;
    await subscription.run({
      requestId,
      log,
      open: async () =>
        connections.get(primary.serviceName).client.subscribe({
          query: primary.operation,
          variables: pick(variables, primary.variableUsages ?? []),
          metadata,
          ...(primary.operationName !== undefined && { operationName: primary.operationName }),
        }),
      answer: async (event) =>
        executeEvent({ event, plan, variables, planner, connections, context, log }),
    });
  }
}

/** The same key means the same answers: who asks is part of it. */
function keyOf({ query, plan, variables, authorization }: SubscriptionRequest): string {
  const operation = plan.operationContext.operation.name?.value;
  return createHash('sha256')
    .update(JSON.stringify([authorization, operation, variables, query]))
    .digest('base64');
}

function pick(values: Readonly<Record<string, unknown>>, names: readonly string[]) {
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(values, name) ? [[name, values[name]]] : [])),
  );
}
