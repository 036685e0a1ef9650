import { rateLimited } from '@stoa/service-kit';
import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 15 * 60;

/** Who tries. */
interface Tries {
  /** The account that is tried, whether or not it exists. */
  readonly account?: string;
  /** Where the try comes from; not known of calls that did not come through the router. */
  readonly address: string | undefined;
}

/** Counts tries in windows of 15 minutes, for each account and each address apart. In memory: each process counts its own. */
export interface Throttle {
  /**
   * Counts a try, before it is made: of tries that come at once, none slips through.
   *
   * @throws `RATE_LIMITED` when there were too many.
   */
  take(tries: Tries): Promise<void>;
  /** The try was rightful: it does not count, and the account starts anew. */
  forgive(tries: Tries): Promise<void>;
}

export function createThrottle(limits: { perAccount?: number; perAddress: number }): Throttle {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  const addresses = limiter(limits.perAddress);
  const accounts = limits.perAccount === undefined ? null : limiter(limits.perAccount);

  return {
    async take({ account, address }) {
      // First the address: who is out of tries cannot use up those of an account.
      if (address !== undefined) await consume(addresses, networkOf(address));
      if (accounts && account !== undefined) await consume(accounts, account);
    },
    async forgive({ account, address }) {
      if (address !== undefined) await addresses.reward(networkOf(address));
      if (accounts && account !== undefined) await accounts.delete(account);
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

/** What one customer of a provider has: an IPv4 address, or all of an IPv6 /64. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
}
