import type { Results } from './run-bench.ts';

/** The results as Markdown, as docs/performance.md has them. */
export function tableOf(results: Results): string {
  const rows = results.cases.map((one) => [
    one.title,
    number(one.perSecond),
    number(one.p50Milliseconds),
    number(one.p99Milliseconds),
    number(one.cpuMilliseconds),
    number(one.idleMillisecondsASecond),
  ]);
  const { firstStart, secondStart, memoryAfterStart, memoryAtTheEnd } = results;
  return [
    '| | a second | p50, ms | p99, ms | CPU ms each | idle, CPU ms/s |',
    '|---|--:|--:|--:|--:|--:|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    `First start ${number(firstStart)} s, second start ${number(secondStart)} s.`,
    `Memory of the shop's process: ${number(memoryAfterStart)} MB after the start, ` +
      `${number(memoryAtTheEnd)} MB at the end.`,
  ].join('\n');
}

/** Three digits that count: 1,230 and 0.0123 alike. */
function number(value: number | null): string {
  if (value === null) return 'n/a';
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 });
}
