import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf, rateLimited } from '@stoa/service-kit';
import type { GraphQLError } from 'graphql';
import type { RouterSettings } from '../settings.ts';

/**
 * Counts a request of this client address, or of its IPv6 network.
 *
 * @returns null, or the error `RATE_LIMITED` with the seconds to wait.
 */
export type RateLimit = (address: string) => Promise<GraphQLError | null>;

/** Counts in this process alone. */
export function createRateLimit(
  settings: Pick<RouterSettings, 'RATE_LIMIT_REQUESTS' | 'RATE_LIMIT_SECONDS'>,
): RateLimit {
  const limiter = new RateLimiterMemory({
    points: settings.RATE_LIMIT_REQUESTS,
    duration: settings.RATE_LIMIT_SECONDS,
  });
  return async (address) => {
    try {
      await limiter.consume(networkOf(address));
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return rateLimited(Math.max(1, Math.ceil(refused.msBeforeNext / 1_000)));
    }
  };
}
