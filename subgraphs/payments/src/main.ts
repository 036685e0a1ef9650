import { runSubgraph } from '@stoa/subgraph-kit';
import { readEnvironment } from './env.ts';
import { payments } from './subgraph.ts';

await runSubgraph(payments, readEnvironment);
