import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CASES } from './cases.ts';
import { runBench } from './run-bench.ts';
import { tableOf } from './table.ts';

const NAMES = [...new Set(CASES.map(({ name }) => name))];

const HELP = `Starts a shop of its own in a temporary directory, measures it, and prints a table: how many a second,
the latency, and the processor time of all processes together (Node and Postgres) for each. Takes
about two and a half minutes.

  npm run bench                   everything
  npm run bench -- --only NAME    one part; several times for several. The names:
                                  ${NAMES.join(', ')}
  npm run bench -- --seconds N    measure each part for about N seconds, 1 to 60 (5)
  npm run bench -- --json FILE    write the results into FILE, too
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    seconds: { type: 'string', default: '5' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const options = z
  .object({
    only: z.array(z.enum(NAMES)),
    seconds: z.coerce.number().int().min(1).max(60),
  })
  .safeParse(values);

if (values.help) console.log(HELP);
else if (!options.success) {
  console.error(`${z.prettifyError(options.error)}\n\n${HELP}`);
  process.exitCode = 1;
} else await bench(options.data.only, options.data.seconds, values.json);

async function bench(only: readonly string[], seconds: number, file?: string): Promise<void> {
  const startedAt = performance.now();
  const report = (progress: string) => {
    const elapsed = ((performance.now() - startedAt) / 1_000).toFixed(1).padStart(6);
    console.error(`${elapsed} s  ${progress}`);
  };
  const cases = CASES.filter(({ name }) => only.length === 0 || only.includes(name));
  const results = await runBench(cases, seconds, report);
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    processors: cpus().length,
    model: cpus()[0]?.model ?? 'unknown',
    memoryGigabytes: Math.round(totalmem() / 1e9),
  };
  console.log(
    `\n${machine.date}, Node ${machine.node}, ${machine.processors} × ${machine.model}, ` +
      `${machine.memoryGigabytes} GB\n\n${tableOf(results)}`,
  );
  if (file !== undefined) {
    await writeFile(file, `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
  }
}
