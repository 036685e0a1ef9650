export { startTestSubgraph, type TestSubgraph } from './test-subgraph.ts';
export { eventually } from './eventually.ts';
export { queriesOf } from './queries-of.ts';
