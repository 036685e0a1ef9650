import type { EntityManager, InferKyselyTable } from '@mikro-orm/postgresql';
import { DeliveryAttemptEntity, MessageEntity, RecipientEntity } from './message/message.entity.ts';
import { OrderBuyerEntity } from './order/order-buyer.entity.ts';

export const entities = [DeliveryAttemptEntity, MessageEntity, OrderBuyerEntity, RecipientEntity];

export interface Tables {
  delivery_attempt: InferKyselyTable<typeof DeliveryAttemptEntity>;
  message: InferKyselyTable<typeof MessageEntity>;
  order_buyer: InferKyselyTable<typeof OrderBuyerEntity>;
  recipient: InferKyselyTable<typeof RecipientEntity>;
}

/** The tables, in the transaction or request at hand. */
export const tables = ({ em }: { readonly em: EntityManager }) => em.getKysely<Tables>();
