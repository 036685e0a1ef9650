import { buildOperationContext } from '@apollo/gateway';
import { Supergraph, operationFromDocument, type Schema } from '@apollo/federation-internals';
import {
  QueryPlanner,
  type FetchNode,
  type QueryPlan,
  type SubscriptionNode,
} from '@apollo/query-planner';
import {
  GraphQLError,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { rememberByText } from '../limits/remember-by-text.ts';

/** How one subscription is answered. */
export interface SubscriptionPlan {
  /** The fetch that is subscribed to. */
  readonly primary: FetchNode;
  /** Turns one event, taken as the answer of `primary`, into the client's answer. */
  readonly eventPlan: QueryPlan;
  readonly document: DocumentNode;
  readonly operationContext: ReturnType<typeof buildOperationContext>;
}

/**
 * Plans subscriptions with the gateway's own planner, which knows them while its executor does not:
 * a `SubscriptionNode` is a fetch to subscribe to and, for each event, a plan for the rest.
 */
export class SubscriptionPlanner {
  readonly apiSchema: Schema;
  readonly supergraphSchema: GraphQLSchema;
  readonly schema: GraphQLSchema;
  readonly #planner: QueryPlanner;
  readonly #errors = rememberByText<readonly GraphQLError[]>();
  readonly #plans = rememberByText<SubscriptionPlan>();

  constructor(supergraphSdl: string) {
    // The gateway has validated this text a moment ago.
    const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
    this.#planner = new QueryPlanner(supergraph);
    this.apiSchema = supergraph.apiSchema();
    this.schema = this.apiSchema.toGraphQLJSSchema();
    this.supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  }

  /**
   * @param query the document's text, by which the outcome is remembered.
   * @param document as `createReadOperation` gives it: what would make validation throw is refused there.
   */
  validate(query: string, document: DocumentNode): readonly GraphQLError[] {
    const known = this.#errors.get(query);
    if (known) return known;
    const errors = validate(this.schema, document, specifiedRules).map(asValidationError);
    this.#errors.set(query, errors);
    return errors;
  }

  /**
   * @param query the document's text, by which the plan is remembered.
   * @param document valid on this supergraph.
   * @param operation the document's operation to plan: a subscription.
   */
  plan(
    query: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): SubscriptionPlan {
    const name = operation.name?.value;
    const key = JSON.stringify([name, query]);
    const known = this.#plans.get(key);
    if (known) return known;
    const plan = this.#plan(document, name === undefined ? {} : { operationName: name });
    this.#plans.set(key, plan);
    return plan;
  }

  #plan(document: DocumentNode, named: { operationName?: string }): SubscriptionPlan {
    const operation = operationFromDocument(this.apiSchema, document, named);
    const { node } = this.#planner.buildQueryPlan(operation);
    if (!isSubscription(node)) {
      throw new Error(`A subscription was planned as ${node?.kind ?? 'nothing'}.`);
    }
    const { primary, rest } = node;
    return {
      primary,
      document,
      eventPlan: {
        kind: 'QueryPlan',
        node: rest ? { kind: 'Sequence', nodes: [primary, rest] } : primary,
      },
      operationContext: buildOperationContext({
        schema: this.schema,
        operationDocument: document,
        ...named,
      }),
    };
  }
}

function isSubscription(node: QueryPlan['node']): node is SubscriptionNode {
  return node?.kind === 'Subscription';
}

function asValidationError(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', ...error.extensions },
  });
}
