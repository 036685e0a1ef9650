import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';

/** Older ones are still in the database. */
const SHOWN = 100;

/** A mail, as a developer sees it. */
export interface MailboxMail {
  readonly id: string;
  /** Null while users was not asked yet. */
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly kind: string;
  readonly status: string;
  /** Null until it was sent. */
  readonly sentAt: Date | null;
  readonly createdAt: Date;
}

const mails = (context: Context) =>
  tables(context)
    .selectFrom('message')
    .select((eb) => [
      'id',
      'address as to',
      'title as subject',
      'body as text',
      eb.fn.coalesce('html', eb.val('')).as('html'),
      'kind',
      'status',
      'sent_at as sentAt',
      'created_at as createdAt',
    ])
    .where('channel', '=', 'EMAIL');

/** The newest 100 mails, newest first. @param to only those to this address, in whatever case. */
export async function listMail(context: Context, to: string | null): Promise<MailboxMail[]> {
  return mails(context)
    .$if(to !== null, (query) =>
      query.where((eb) => eb(eb.fn<string>('lower', ['address']), '=', to?.toLowerCase() ?? '')),
    )
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
}

/** One mail, or null when there is none with this id. */
export async function findMail(context: Context, id: string): Promise<MailboxMail | null> {
  return (await mails(context).where('id', '=', id).executeTakeFirst()) ?? null;
}
