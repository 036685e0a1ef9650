const LONGEST_MS = 10_000;
const PAUSE_MS = 10;

/**
 * Waits until a check no longer throws, for what happens soon but not at once.
 *
 * @throws what the check threw last, after 10 s.
 */
export async function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  const end = Date.now() + LONGEST_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
