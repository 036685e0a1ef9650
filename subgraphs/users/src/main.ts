import { runSubgraph } from '@stoa/subgraph-kit';
import { readEnvironment } from './env.ts';
import { users } from './subgraph.ts';

await runSubgraph(users, readEnvironment);
