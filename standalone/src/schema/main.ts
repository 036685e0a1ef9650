import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compose } from './compose.ts';

const HELP = `Composes the six subgraphs and writes schema/.

  npm run compose              write schema/, show hints and errors
  npm run compose -- --check   write nothing; fail when schema/ differs from the code
`;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else await run(values.check);

async function run(check: boolean): Promise<void> {
  const { files, hints, errors } = compose();
  for (const hint of hints) console.log(`hint   ${hint}`);
  for (const error of errors) console.log(`error  ${error}`);
  const stale: string[] = [];
  for (const [name, content] of files) {
    const file = join('schema', name);
    const before = await readFile(file, 'utf8').catch(() => null);
    if (before === content) continue;
    stale.push(file);
    if (check) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    console.log(`wrote  ${file}`);
  }
  const summary = `${files.size} files, ${errors.length} errors, ${hints.length} hints`;
  if (errors.length > 0) fail(`${summary}: the subgraphs do not fit together.`);
  else if (check && stale.length > 0) {
    fail(`${stale.join(', ')} differ from the code: run "npm run compose" and commit.`);
  } else console.log(summary);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
