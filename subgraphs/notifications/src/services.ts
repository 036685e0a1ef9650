import { SettingsError, type Logger } from '@stoa/service-kit';
import type { NotificationsServices } from './context.ts';
import { createLinks } from './mail/links.ts';
import { createMailboxMailer } from './mail/mailbox-mailer.ts';
import { createSmtpMailer } from './mail/smtp-mailer.ts';

/** Where mail goes, what it links to, and whether everybody may read it. */
interface NotificationsSettings {
  readonly SMTP_URL: string | null;
  readonly MAIL_FROM: string;
  readonly SHOP_URL: string;
  readonly DEV_MAILBOX: boolean;
}

/** @throws {SettingsError} when mail could go nowhere. */
export function createServices(
  settings: NotificationsSettings,
  log: Logger,
): NotificationsServices {
  const { SMTP_URL: smtpUrl, DEV_MAILBOX: devMailbox } = settings;
  if (smtpUrl === null && !devMailbox) {
    throw new SettingsError('notifications', [
      'SMTP_URL is not set and DEV_MAILBOX is not true, so mail could go nowhere: set one of them',
    ]);
  }
  if (devMailbox) log.warn('all mail can be read at /dev/mail: for development alone');
  return {
    mailer:
      smtpUrl === null ? createMailboxMailer() : createSmtpMailer(smtpUrl, settings.MAIL_FROM),
    links: createLinks(settings.SHOP_URL),
    devMailbox,
  };
}
