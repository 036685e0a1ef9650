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
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: ['packages/embedded-postgres/src/vitest-global-setup.ts'],
  },
});
