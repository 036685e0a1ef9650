import { defineConfig } from 'vitest/config';

/** Shared by every package's tests; `npm test` runs them all from the root. */
export default defineConfig({
  // type-graphql's decorators are the legacy kind.
  oxc: { decorator: { legacy: true } },
  resolve: {
    // Without this, graphql is loaded once as ESM and once as CommonJS: "another module or realm".
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions: ['stoa-source'] } },
  test: {
    include: ['{packages,subgraphs}/**/*.test.ts', '{router,standalone}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Tests mostly wait, for Postgres and for retries: more of them at once than there are cores.
    maxWorkers: 4,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ['packages/embedded-postgres/src/vitest-global-setup.ts'],
  },
});
