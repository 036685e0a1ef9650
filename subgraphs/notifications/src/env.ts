import { httpUrl, readSettings } from '@stoa/service-kit';
import { processSettings } from '@stoa/subgraph-kit';
import { z } from 'zod';

/** What only notifications need to know. */
export const notificationsSettings = {
  /** The mail server, as `smtps://user:password@host:465`. Without it mail stays in the development mailbox. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' })
    .nullable()
    .default(null),
  /** Who mail comes from. */
  MAIL_FROM: z.email().default('shop@stoa.example'),
  /** The storefront that mails link to. */
  SHOP_URL: httpUrl.default('http://localhost:4000'),
  /** `true` shows all mail to everybody at `/dev/mail`. It shows password resets too: for development alone. */
  DEV_MAILBOX: z.stringbool().default(false),
};

/** The settings of a process of its own. */
export const readEnvironment = () =>
  readSettings(
    'notifications',
    { ...processSettings, PORT: processSettings.PORT.default(4006), ...notificationsSettings },
    process.env,
  );
