import { networkOf, rateLimited } from '@stoa/service-kit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 15 * 60;

/** What is tried, and by whom. */
export interface Tries {
  /** The e-mail address that is tried, in lower case, whether or not anybody has it. */
  readonly email?: string;
  /** Where the try comes from; not known of calls that did not come through the router. */
  readonly address: string | undefined;
}

/**
 * Counts tries in windows of 15 minutes, for each e-mail address and each client's network apart. In
 * memory: each process counts its own.
 */
export interface Throttle {
  /**
   * Counts a try, before it is made: of tries that come at once, none slips through.
   *
   * @throws `RATE_LIMITED` when there were too many.
   */
  take(tries: Tries): Promise<void>;
  /** The try was rightful: it does not count, and the e-mail address starts anew. */
  forgive(tries: Tries): Promise<void>;
}

export function createThrottle(limits: { perEmail?: number; perAddress: number }): Throttle {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  const networks = limiter(limits.perAddress);
  const emails = limits.perEmail === undefined ? null : limiter(limits.perEmail);

  return {
    async take({ email, address }) {
      // First the network: who is out of tries cannot use up those of somebody's e-mail address.
      if (address !== undefined) await consume(networks, networkOf(address));
      if (emails && email !== undefined) await consume(emails, email);
    },
    async forgive({ email, address }) {
      if (address !== undefined) await networks.reward(networkOf(address));
      if (emails && email !== undefined) await emails.delete(email);
    },
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw rateLimited(Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)));
  }
}
