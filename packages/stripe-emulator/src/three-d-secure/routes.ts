import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { toCall } from '../api/to-call.ts';
import type { Authentication, PaymentIntent } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { finishAuthentication, waitingIntent } from './finish-authentication.ts';
import { contentSecurityPolicy, messagePage, questionPage } from './pages.ts';

interface Route {
  Params: { id: string };
}

const form = z.object({ outcome: z.enum(['complete', 'fail']) });

/** The page that `next_action.redirect_to_url` leads to. It works without JavaScript. */
export function addThreeDSecurePages(app: FastifyInstance, store: Store): void {
  app.get<Route>('/3d_secure/:id', (request, reply) => {
    const authentication = store.find('authentication', request.params.id);
    if (!authentication) return unknownPage(reply);
    const intent = waitingIntent(store, authentication);
    return intent
      ? html(reply, 200, questionPage(authentication, intent), authentication.return_url)
      : finishedPage(reply, store, authentication);
  });

  app.post<Route>('/3d_secure/:id', (request, reply) => {
    const authentication = store.find('authentication', request.params.id);
    if (!authentication) return unknownPage(reply);
    const intent = waitingIntent(store, authentication);
    if (intent) {
      const answer = form.safeParse(request.body);
      if (!answer.success)
        return html(reply, 400, questionPage(authentication, intent), authentication.return_url);
      const { outcome } = answer.data;
      store.commit(finishAuthentication(toCall(store, request), authentication, intent, outcome));
    }
    // A second press of a button ends up where the first did.
    return finishedPage(reply, store, authentication);
  });
}

function finishedPage(reply: FastifyReply, store: Store, authentication: Authentication) {
  const intent = store.find('payment_intent', authentication.payment_intent);
  const status = intent && isPaid(intent) ? 'succeeded' : 'failed';
  if (authentication.return_url !== null && intent) {
    const url = new URL(authentication.return_url);
    url.searchParams.set('payment_intent', intent.id);
    url.searchParams.set('payment_intent_client_secret', intent.client_secret);
    url.searchParams.set('redirect_status', status);
    return reply.redirect(url.href, 303);
  }
  return html(
    reply,
    200,
    status === 'succeeded'
      ? messagePage('Payment approved', 'You can close this page and go back to the shop.')
      : messagePage('Payment not made', 'You can close this page and try again in the shop.'),
  );
}

function unknownPage(reply: FastifyReply) {
  return html(reply, 404, messagePage('Unknown payment', 'No payment waits at this address.'));
}

function isPaid({ status }: PaymentIntent): boolean {
  return status === 'succeeded' || status === 'requires_capture';
}

function html(reply: FastifyReply, status: number, body: string, returnUrl: string | null = null) {
  return reply
    .code(status)
    .headers({
      'content-security-policy': contentSecurityPolicy(returnUrl),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .type('text/html; charset=utf-8')
    .send(body);
}
