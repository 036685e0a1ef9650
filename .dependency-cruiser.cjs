/**
 * The boundaries of docs/architecture.md. `npm test -- --only boundaries` checks them; a test plants a
 * violation of each and sees it found.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-subgraph-imports-another',
      comment: 'Subgraphs know each other by events and GraphQL operations alone.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'packages-import-no-application',
      comment: 'Packages are what subgraphs and router are made with, never the other way round.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(subgraphs|router|standalone|e2e)/' },
    },
    {
      name: 'router-imports-no-subgraph',
      comment: 'The router knows subgraphs by the supergraph alone.',
      severity: 'error',
      from: { path: '^router/' },
      to: { path: '^(subgraphs|standalone|e2e)/|^packages/(subgraph-kit|events)/' },
    },
    {
      name: 'entities-import-no-resolver',
      comment: 'The database knows nothing of the API.',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { path: '\\.(resolver|types|inputs)\\.ts$' },
    },
    {
      name: 'only-through-exports',
      comment:
        "A package's public face is its `exports`: nothing reaches into another one's files.",
      severity: 'error',
      from: { path: '^(router|standalone|e2e|(?:packages|subgraphs)/[^/]+)/' },
      to: {
        path: '^(router|standalone|e2e|(?:packages|subgraphs)/[^/]+)/',
        pathNot: '^$1/',
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      // Types alone: there is nothing to resolve.
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['stoa-source', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
