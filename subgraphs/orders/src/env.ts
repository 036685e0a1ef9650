import { readSettings } from '@stoa/service-kit';
import { processSettings } from '@stoa/subgraph-kit';

/** The settings of a process of its own. */
export const readEnvironment = () =>
  readSettings(
    'orders',
    { ...processSettings, PORT: processSettings.PORT.default(4004) },
    process.env,
  );
