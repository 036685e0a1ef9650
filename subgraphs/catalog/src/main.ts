import { runSubgraph } from '@stoa/subgraph-kit';
import { readEnvironment } from './env.ts';
import { catalog } from './subgraph.ts';

await runSubgraph(catalog, readEnvironment);
