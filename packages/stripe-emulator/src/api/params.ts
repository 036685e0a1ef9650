import { z } from 'zod';
import type { Stripe } from 'stripe';
import { invalidRequest } from './errors.ts';

/** Form values are text; these read them as Stripe does, with Stripe's error codes. */
export const integer = coded(
  /^-?\d{1,15}$/,
  Number,
  'parameter_invalid_integer',
  'Invalid integer',
);
export const positiveInteger = coded(
  /^0*[1-9]\d{0,14}$/,
  Number,
  'parameter_invalid_integer',
  'Invalid positive integer',
);
export const boolean = z.enum(['true', 'false']).transform((text) => text === 'true');
/** An empty text takes a value away. */
export const nullable = z.string().transform((text) => text || null);
export const metadata = z.union([z.literal(''), z.record(z.string(), z.string())]);

const range = z.strictObject({
  gt: integer.optional(),
  gte: integer.optional(),
  lt: integer.optional(),
  lte: integer.optional(),
});

/** Taken by every operation; `expand` itself is done by the server. */
export const common = { expand: z.array(z.string()).optional() };

/** Taken by every list. */
export const listParams = {
  ...common,
  limit: integer.refine((limit) => limit >= 1 && limit <= 100, 'must be from 1 to 100').default(10),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
  created: z.union([integer.transform((time) => ({ gte: time, lte: time })), range]).optional(),
};

export type TimeRange = z.infer<typeof range>;

/**
 * Checks a request's parameters.
 * @throws StripeApiError 400 for the first mistake, named as Stripe names it: `card[number]`.
 */
export function parseParams<Output>(schema: z.ZodType<Output>, params: unknown): Output {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (!issue) throw parsed.error;
  if (issue.code === 'unrecognized_keys') {
    const param = paramName([...issue.path, issue.keys[0] ?? '']);
    throw invalidRequest(`Received unknown parameter: ${param}`, {
      code: 'parameter_unknown',
      param,
    });
  }
  const param = paramName(issue.path);
  if (valueAt(params, issue.path) === undefined) {
    throw invalidRequest(`Missing required param: ${param}.`, {
      code: 'parameter_missing',
      param,
    });
  }
  const code: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  throw invalidRequest(
    typeof code === 'string' ? issue.message : `Invalid ${param}: ${issue.message}`,
    {
      ...(typeof code === 'string' && { code }),
      param,
    },
  );
}

/** Stripe merges metadata: an empty value takes a key away, an empty text takes all away. */
export function mergeMetadata(
  old: Stripe.Metadata,
  change: z.infer<typeof metadata> | undefined,
): Stripe.Metadata {
  if (change === undefined) return old;
  if (change === '') return {};
  return Object.fromEntries(
    Object.entries({ ...old, ...change }).filter(([, value]) => value !== ''),
  );
}

function coded<Value>(
  pattern: RegExp,
  read: (text: string) => Value,
  code: string,
  message: string,
) {
  return z.string().transform((text, context) => {
    if (pattern.test(text)) return read(text);
    context.issues.push({
      code: 'custom',
      message: `${message}: ${text}`,
      params: { code },
      input: text,
    });
    return z.NEVER;
  });
}

function paramName(path: readonly PropertyKey[]): string {
  const [first = '', ...rest] = path.map(String);
  return first + rest.map((part) => `[${part}]`).join('');
}

function valueAt(params: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined,
    params,
  );
}
