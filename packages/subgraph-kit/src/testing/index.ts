export { startTestSubgraph, type TestSubgraph } from './test-subgraph.ts';
export { eventually } from './eventually.ts';
export { countQueries } from './count-queries.ts';
