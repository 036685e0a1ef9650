import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(12_111),
  HOST: z.string().default('127.0.0.1'),
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }),
  WEBHOOK_SECRET: z.string().startsWith('whsec_'),
  DIRECTORY: z.string().min(1).optional(),
});

/** The settings that the README lists. @throws Error that names every one that is missing or wrong. */
export function readEnv(): z.infer<typeof schema> {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new Error(
    `The settings of the Stripe emulator are wrong:\n${z.prettifyError(parsed.error)}`,
  );
}
