import { createTransport, type NodemailerError } from 'nodemailer';
import { z } from 'zod';
import { MailNotSent, type Mailer } from './mailer.ts';
import { oneLine } from './one-line.ts';

const SHOP = 'Stoa';
const CONNECT_TIMEOUT_MS = 10_000;
const ANSWER_TIMEOUT_MS = 30_000;

const mailAddress = z.email();

/**
 * Mail by SMTP, one connection a mail.
 *
 * An address is either exactly one plain mailbox or refused, and a subject is one line, so neither
 * can add a recipient or a header.
 *
 * @param url as `smtps://user:password@host:465`.
 * @param from the sender's address.
 */
export function createSmtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: ANSWER_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);

  return {
    async send({ id, address, subject, text, html }) {
      if (!mailAddress.safeParse(address).success) {
        throw new MailNotSent('The address is not one that mail can be sent to.', true);
      }
      try {
        const { response } = await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          from: { name: SHOP, address: from },
          to: { name: '', address },
          subject: oneLine(subject),
          text,
          html,
          // RFC 3834: no out-of-office answers, please.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return response;
      } catch (error) {
        throw asMailNotSent(error);
      }
    },
  };
}

function asMailNotSent(error: unknown): MailNotSent {
  const { message, permanent } = error as NodemailerError;
  return new MailNotSent(message, permanent ?? false);
}
