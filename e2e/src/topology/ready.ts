import type { Launched } from './launch.ts';

const LONGEST_MS = 60_000;

/**
 * Waits until a process answers at `/health/ready`.
 *
 * @throws with its output when it ends or 60 s go by.
 */
export async function untilReady(url: string, process: Launched): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (Date.now() < end && process.child.exitCode === null) {
    const response = await fetch(`${url}/health/ready`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not become ready. It printed:\n${process.output()}`);
}
