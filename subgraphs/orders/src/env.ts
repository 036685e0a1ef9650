import { readSettings } from '@stoa/service-kit';
import { processSettings } from '@stoa/subgraph-kit';
import { z } from 'zod';

const count = z.coerce.number().int().min(1);

/** What only orders needs to know. */
export const ordersSettings = {
  /** Order numbers in 15 minutes that are not the e-mail address's; what goes beyond is refused unread. */
  ORDER_LOOKUPS_PER_EMAIL: count.default(20),
  ORDER_LOOKUPS_PER_ADDRESS: count.default(20),
};

/** The settings of a process of its own. */
export const readEnvironment = () =>
  readSettings(
    'orders',
    { ...processSettings, PORT: processSettings.PORT.default(4004), ...ordersSettings },
    process.env,
  );
