import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { inherited } from './env.ts';

/** As `npm start` runs the shop. */
const NODE_FLAGS = ['--max-semi-space-size=16'];

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A process of the shop, as an operator would start it. */
export interface Launched {
  readonly child: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** SIGTERM, and waits until it is gone. @returns its exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
}

/**
 * Starts `node <script>` from the repository's root.
 *
 * @param script a built file, as `standalone/dist/main.js`.
 * @param environment beside PATH and HOME; nothing else is handed on.
 */
export function launch(script: string, environment: Readonly<Record<string, string>>): Launched {
  const child = spawn(process.execPath, [...NODE_FLAGS, script], {
    cwd: ROOT,
    env: { ...inherited(), NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => void chunks.push(chunk));
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, 'exit');
    }
    return child.exitCode;
  };
  return {
    child,
    output: () => chunks.join(''),
    stop: async () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}
