import type { TestProject } from 'vitest/node';
import { topology } from './env.ts';
import { startProcesses } from './processes.ts';
import { startStandalone } from './standalone.ts';
import type { Topology } from './topology.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The shop that the suite runs against; null when this machine cannot run it. */
    shop: Omit<Topology, 'stop'> | null;
  }
}

/** Starts one shop for all test files; those that kill theirs start their own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shop = topology === 'standalone' ? await startStandalone() : await startProcesses();
  if (shop === null) {
    project.provide('shop', null);
    return async () => {};
  }
  const { url, postgresUrl, subgraphUrls } = shop;
  project.provide('shop', { url, postgresUrl, subgraphUrls });
  return async () => shop.stop();
}
