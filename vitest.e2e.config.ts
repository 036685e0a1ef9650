import { defineConfig } from 'vitest/config';

/** The end-to-end suite. `E2E_TOPOLOGY=processes` runs it against separate processes. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  ssr: { resolve: { conditions: ['stoa-source'] } },
  test: {
    include: ['e2e/src/**/*.test.ts'],
    globalSetup: ['e2e/src/topology/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The machine has two cores and the shop needs one of them.
    maxWorkers: 2,
  },
});
