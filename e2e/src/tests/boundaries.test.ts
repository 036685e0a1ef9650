import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { ROOT } from '../topology/launch.ts';

/** Files that break one rule each: where it is planted, what it imports, and the rule. */
const VIOLATIONS = [
  ['subgraphs/cart', '../../../orders/src/order/order-status.ts', 'no-subgraph-imports-another'],
  // pnpm gives a package only what it declares.
  ['subgraphs/cart', '@stoa/orders', 'not-resolvable'],
  ['packages/events', '../../../../subgraphs/users/src/env.ts', 'packages-import-no-application'],
  ['router', '../../../subgraphs/users/src/env.ts', 'router-imports-no-subgraph'],
  ['subgraphs/cart', '../../../../packages/subgraph-kit/src/new-id.ts', 'only-through-exports'],
] as const;

const planted: string[] = [];
afterEach(async () => {
  await Promise.all(planted.splice(0).map(async (path) => rm(path, { recursive: true })));
});

/** @returns what dependency-cruiser printed; it exits with an error when it found violations. */
async function cruise(folder: string): Promise<{ output: string; failed: boolean }> {
  const command = join(ROOT, 'node_modules/.bin/depcruise');
  const args = ['--config', '.dependency-cruiser.cjs', folder];
  return promisify(execFile)(command, args, { cwd: ROOT })
    .then(({ stdout }) => ({ output: stdout, failed: false }))
    .catch((error: { stdout: string }) => ({ output: error.stdout, failed: true }));
}

test.each(VIOLATIONS)('in %s, importing %s is found: %s', async (folder, imported, rule) => {
  const directory = await mkdtemp(join(ROOT, folder, 'src/planted-'));
  planted.push(directory);
  const file = join(directory, 'planted.ts');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `import * as planted from '${imported}';\nexport const x = planted;\n`);
  const { output, failed } = await cruise(`${folder}/src`);
  expect(failed).toBe(true);
  expect(output).toContain(rule);
});

test('the check sees every module, and would say so if it saw none', async () => {
  const { output } = await cruise('subgraphs');
  const modules = Number(/\((\d+) modules/.exec(output)?.[1]);
  expect(modules).toBeGreaterThan(200);
});
