import type { NewContext } from '@stoa/subgraph-kit';
import { newId } from '@stoa/subgraph-kit';
import type { FastifyInstance } from 'fastify';
import { Stripe } from 'stripe';
import type { PaymentsServices } from '../context.ts';
import { takeWebhook } from './take-webhook.ts';

/**
 * `POST /webhooks/stripe`. Answers 200 once the notice is stored, so that Stripe sends it again
 * until it is; everything else happens afterwards.
 */
export async function stripeWebhookRoutes(
  app: FastifyInstance,
  { webhooks }: PaymentsServices,
  newContext: NewContext<PaymentsServices>,
): Promise<void> {
  await app.register(async (scope) => {
    // The signature is over the bytes as they came.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.post<{ Body: Buffer }>('/webhooks/stripe', async (request, reply) => {
      const signature = String(request.headers['stripe-signature'] ?? '');
      try {
        const notice = webhooks.read(request.body ?? Buffer.alloc(0), signature);
        if (notice) await takeWebhook(newContext(newId()), notice);
        return await reply.send({ received: true });
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
        return reply.code(400).send({ error: 'The signature does not fit the body.' });
      }
    });
  });
}
