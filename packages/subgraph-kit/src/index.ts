import 'reflect-metadata';

export {
  defineIdLoader,
  defineLoader,
  groupedBy,
  inOrderOf,
  type Context,
  type LoaderDefinition,
  type Transaction,
} from './context.ts';
export { ormOptions } from './database/orm.ts';
export { defineSubgraph, type NewContext, type SubgraphDefinition } from './define-subgraph.ts';
export type { EventBus } from './events/bus.ts';
export { consume, type Consumer } from './events/consumer.ts';
export { defineJob, work, type Job, type JobContract } from './events/job.ts';
export { createLocalBus } from './events/local-bus.ts';
export { createRedisBus } from './events/redis-bus.ts';
export { Internal } from './graphql/authorization.ts';
export { byId, type ReferenceResolver } from './graphql/build-schema.ts';
export {
  PageArgs,
  PageInfo,
  connectionOf,
  countOf,
  decodeCursor,
  encodeCursor,
  momentAndId,
  newestFirst,
  pageLimit,
  pageOf,
  type Page,
} from './graphql/connection.ts';
export { enumOf } from './graphql/enum-of.ts';
export { checkInput } from './graphql/input.ts';
export { CURRENCY, Money, money } from './graphql/money.ts';
export { UserError, typename } from './graphql/result.ts';
export { newId } from './new-id.ts';
export { once, recall } from './idempotency.ts';
export { follow } from './live/follow.ts';
export { createLocalTopics } from './live/local-topics.ts';
export { createRedisTopics } from './live/redis-topics.ts';
export type { LiveTopics } from './live/topics.ts';
export { schemaOf, startSubgraph, type RunningSubgraph } from './start-subgraph.ts';
export { runSubgraph } from './run-subgraph.ts';
export { processSettings, type ProcessSettings } from './settings.ts';
export { createThrottle, type Throttle } from './throttle.ts';
