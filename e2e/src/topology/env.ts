import { z } from 'zod';

/** Which form of the shop the suite runs against. */
export const topology = z
  .enum(['standalone', 'processes'])
  .default('standalone')
  .parse(process.env['E2E_TOPOLOGY'] || undefined);

/** A Redis that is there already; null to start one. */
export const redisUrl = process.env['REDIS_URL'] || null;

/** What every started process needs of this one's environment. */
export const inherited = () => ({
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
});
