import { ormOptions } from '@stoa/subgraph-kit';
import { entities } from './src/database.ts';
import { readEnvironment } from './src/env.ts';
import { cart } from './src/subgraph.ts';

/** For MikroORM's command line: `pnpm exec mikro-orm migration:create`. */
export default ormOptions({
  databaseUrl: readEnvironment().DATABASE_URL,
  entities,
  migrations: cart.migrations,
});
