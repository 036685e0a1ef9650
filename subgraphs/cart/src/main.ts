import { runSubgraph } from '@stoa/subgraph-kit';
import { readEnvironment } from './env.ts';
import { cart } from './subgraph.ts';

await runSubgraph(cart, readEnvironment);
