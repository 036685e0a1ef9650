import { readSettings } from '@stoa/service-kit';
import { processSettings } from '@stoa/subgraph-kit';

/** What only the cart needs to know: nothing so far. */
export const cartSettings = {};

/** The settings of a process of its own. */
export const readEnvironment = () =>
  readSettings(
    'cart',
    { ...processSettings, PORT: processSettings.PORT.default(4003), ...cartSettings },
    process.env,
  );
