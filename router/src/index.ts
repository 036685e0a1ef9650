export {
  PortInUseError,
  startRouter,
  type RouterOptions,
  type RunningRouter,
} from './start-router.ts';
export { routerSettings, type RouterSettings } from './settings.ts';
export type { ClientOf } from './gateway/subgraph-connections.ts';
export type { SupergraphSource } from './gateway/create-gateway.ts';
export type { Forward } from './plugins/forwards.ts';
