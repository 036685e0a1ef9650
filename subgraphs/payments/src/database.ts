import type { EntityManager, InferKyselyTable } from '@mikro-orm/postgresql';
import { GivenUpOrderEntity, PaymentEntity } from './payment/payment.entity.ts';
import { RefundEntity } from './refund/refund.entity.ts';
import { WebhookEventEntity } from './webhook/webhook-event.entity.ts';

export const entities = [GivenUpOrderEntity, PaymentEntity, RefundEntity, WebhookEventEntity];

export interface Tables {
  given_up_order: InferKyselyTable<typeof GivenUpOrderEntity>;
  payment: InferKyselyTable<typeof PaymentEntity>;
  refund: InferKyselyTable<typeof RefundEntity>;
  webhook_event: InferKyselyTable<typeof WebhookEventEntity>;
}

/** The tables, in the transaction or request at hand. */
export const tables = ({ em }: { readonly em: EntityManager }) => em.getKysely<Tables>();
