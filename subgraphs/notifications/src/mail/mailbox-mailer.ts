import type { Mailer } from './mailer.ts';

/** For development: mail goes nowhere else, `/dev/mail` shows what is in the database. */
export function createMailboxMailer(): Mailer {
  return { send: async () => 'kept in the development mailbox' };
}
