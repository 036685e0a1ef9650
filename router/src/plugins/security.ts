import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { RouterSettings } from '../settings.ts';

/** Every port of this machine, for development. */
const LOCALHOST = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Security headers, and which web origins may call. The pages for browsers widen the policy for themselves. */
export async function secureAnswers(
  app: FastifyInstance,
  { CORS_ORIGINS }: Pick<RouterSettings, 'CORS_ORIGINS'>,
): Promise<void> {
  await app.register(helmet, {
    // Answers are data: a browser that is made to show one as a page may load and run nothing.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
    },
    // A storefront on another origin shows the shop's images.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  await app.register(cors, {
    origin: CORS_ORIGINS.map((origin) => (origin === 'localhost' ? LOCALHOST : origin)),
    methods: ['GET', 'POST', 'PUT'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    // Identity is in a header that scripts set, never in a cookie.
    credentials: false,
    maxAge: 86_400,
  });
}
