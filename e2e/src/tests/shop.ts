import { inject, test } from 'vitest';
import { ShopClient } from '../client/shop-client.ts';
import { topology } from '../topology/env.ts';

const running = inject('shop');

/** The shop that the suite runs against. */
export function shopUnderTest() {
  if (!running) throw new Error('No shop runs: there is no Redis for the distributed form.');
  return running;
}

/** A client of the shop, as nobody. */
export const newClient = (): ShopClient => new ShopClient(shopUnderTest().url);

/** Like `test`; reported as skipped when this machine cannot run the chosen form of the shop. */
export const shopTest = test.skipIf(running === null);

/** Like `test`; for what only separate processes can do. */
export const processesTest = test.skipIf(topology !== 'processes' || running === null);

/** Like `test`; for what the one process alone can do. */
export const standaloneTest = test.skipIf(topology !== 'standalone');
