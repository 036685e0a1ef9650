import { readSettings } from '@stoa/service-kit';
import { processSettings } from '@stoa/subgraph-kit';
import { z } from 'zod';

/** What only the catalog needs to know. */
export const catalogSettings = {
  /** Where pictures lie. */
  IMAGE_DIRECTORY: z.string().default('.stoa/images'),
};

/** The settings of a process of its own. */
export const readEnvironment = () =>
  readSettings(
    'catalog',
    { ...processSettings, PORT: processSettings.PORT.default(4002), ...catalogSettings },
    process.env,
  );
