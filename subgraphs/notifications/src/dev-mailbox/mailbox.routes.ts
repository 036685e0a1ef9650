import { newId, type NewContext } from '@stoa/subgraph-kit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Html } from '../mail/html.ts';
import { findMail, listMail } from './list-mail.ts';
import { listPage, mailPage, missingPage } from './mailbox.pages.ts';

const listQuery = z.object({ to: z.string().optional() });
const mailParams = z.object({ id: z.uuid() });

/** Nothing is loaded and no script runs; the mail itself stands in a sandboxed frame. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'";

/**
 * For development: `GET /dev/mail` (newest first), `/dev/mail/<id>`, and `/dev/mail.json`, each
 * list with `?to=<address>` if need be.
 */
export async function mailboxRoutes(app: FastifyInstance, newContext: NewContext): Promise<void> {
  app.get('/dev/mail', async (request, reply) => {
    const { to } = listQuery.parse(request.query);
    return page(reply, listPage(await listMail(newContext(newId()), to || null), to ?? ''));
  });

  app.get('/dev/mail.json', async (request, reply) => {
    const { to } = listQuery.parse(request.query);
    const mails = await listMail(newContext(newId()), to || null);
    return reply
      .header('cache-control', 'no-store')
      .send(mails.map(({ status: _status, createdAt: _createdAt, ...mail }) => mail));
  });

  app.get('/dev/mail/:id', async (request, reply) => {
    const params = mailParams.safeParse(request.params);
    const mail = params.success ? await findMail(newContext(newId()), params.data.id) : null;
    return mail === null ? page(reply.code(404), missingPage()) : page(reply, mailPage(mail));
  });
}

function page(reply: FastifyReply, content: Html): FastifyReply {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .send(content.toString());
}
