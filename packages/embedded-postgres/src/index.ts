export { removeCluster } from './cluster.ts';
export { type PostgresServer, type StartOptions, startPostgres } from './start-postgres.ts';
