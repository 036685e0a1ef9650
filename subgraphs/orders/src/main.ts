import { runSubgraph } from '@stoa/subgraph-kit';
import { readEnvironment } from './env.ts';
import { orders } from './subgraph.ts';

await runSubgraph(orders, readEnvironment);
