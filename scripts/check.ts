import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';

const HELP = `Checks everything: types, lint, format, boundaries, unused code, generated files, tests.

  npm test                 all of it
  npm test -- --only unit  one part: types, lint, format, boundaries, unused, schema, codegen, unit, e2e,
                           or processes (the end-to-end tests on separate processes, with Redis)
`;

/** One part of the check: a command that fails when something is wrong. */
interface Part {
  readonly name: string;
  readonly what: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Tests are counted one by one, everything else as one. */
  readonly tests?: true;
}

const PARTS: readonly Part[] = [
  { name: 'types', what: 'types', command: ['tsc', '-b'] },
  { name: 'lint', what: 'lint', command: ['oxlint', '--quiet'] },
  { name: 'format', what: 'format', command: ['oxfmt', '--check', '.'] },
  {
    name: 'boundaries',
    what: 'boundaries between packages',
    command: [
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      'router',
      'subgraphs',
      'packages',
      'standalone',
      'e2e',
    ],
  },
  { name: 'unused', what: 'unused files, exports and dependencies', command: ['knip'] },
  {
    name: 'schema',
    what: 'schema/ is what the code says',
    command: ['node', 'standalone/dist/schema/main.js', '--check'],
  },
  {
    name: 'codegen',
    what: 'typed operations are what the schema says',
    command: ['graphql-codegen', '--check'],
  },
  { name: 'unit', what: 'unit tests', command: ['vitest', 'run'], tests: true },
  {
    name: 'e2e',
    what: 'end-to-end tests, the whole shop in one process',
    command: ['vitest', 'run', '--config', 'vitest.e2e.config.ts'],
    tests: true,
  },
];

/** Not part of `npm test`: it needs Redis. */
const ON_REQUEST: readonly Part[] = [
  {
    name: 'processes',
    what: 'end-to-end tests, every subgraph in a process of its own',
    command: ['vitest', 'run', '--config', 'vitest.e2e.config.ts'],
    environment: { E2E_TOPOLOGY: 'processes' },
    tests: true,
  },
];

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

async function checkAll(parts: readonly Part[]): Promise<void> {
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const [index, part] of parts.entries()) {
    const startedAt = performance.now();
    process.stdout.write(`\n[${index + 1}/${parts.length}] ${part.what}\n`);
    const count = part.tests ? await runTests(part) : await runCommand(part);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    process.stdout.write(`${count.failed === 0 ? 'ok' : 'FAILED'}  ${part.what}  (${seconds} s)\n`);
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
  }
  process.stdout.write(
    `\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
  );
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

async function runCommand(part: Part): Promise<Count> {
  const ok = (await run(part)) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
});

async function runTests(part: Part): Promise<Count> {
  const directory = await mkdtemp(join(tmpdir(), 'stoa-check-'));
  try {
    const file = join(directory, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await run(part, reporters);
    const result = report.parse(JSON.parse(await readFile(file, 'utf8').catch(() => '{}')));
    // A test file that cannot be loaded has no tests that could fail.
    const failed =
      result.numFailedTests || (code === 0 ? 0 : Math.max(1, result.numFailedTestSuites));
    return { passed: result.numPassedTests, failed, skipped: result.numPendingTests };
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function run(part: Part, more: readonly string[] = []): Promise<number> {
  const [command = '', ...args] = part.command;
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, ...more], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...part.environment },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, help: { type: 'boolean', default: false } },
});
if (values.help) process.stdout.write(HELP);
else {
  const { only } = values;
  await checkAll(only ? [...PARTS, ...ON_REQUEST].filter(({ name }) => name === only) : PARTS);
}
