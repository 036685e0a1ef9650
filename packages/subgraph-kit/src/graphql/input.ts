import { badUserInput } from '@stoa/service-kit';
import type { z } from 'zod';

/**
 * An input that GraphQL let through, checked against the rules that GraphQL cannot say.
 *
 * @throws `BAD_USER_INPUT` listing every field that is wrong.
 */
export function checkInput<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw badUserInput(
    result.error.issues.map(({ path, message }) => ({ path: path.join('.') || 'input', message })),
  );
}
