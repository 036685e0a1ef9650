import { runSubgraph } from '@stoa/subgraph-kit';
import { readEnvironment } from './env.ts';
import { notifications } from './subgraph.ts';

await runSubgraph(notifications, readEnvironment);
