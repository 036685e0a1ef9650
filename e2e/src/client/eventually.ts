const LONGEST_MS = 15_000;
const PAUSE_MS = 25;

/**
 * Waits until a check no longer throws, for what happens soon but not at once.
 *
 * @throws what the check threw last, after `longest` milliseconds.
 */
export async function eventually<Result>(
  check: () => Result | Promise<Result>,
  longest = LONGEST_MS,
): Promise<Result> {
  const end = Date.now() + longest;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
