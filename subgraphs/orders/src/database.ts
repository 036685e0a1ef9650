import type { EntityManager, InferKyselyTable } from '@mikro-orm/postgresql';
import { CheckoutEntity } from './checkout/checkout.entity.ts';
import { FulfilmentEntity, FulfilmentLineEntity } from './fulfilment/fulfilment.entity.ts';
import { OrderEntity, OrderLineEntity, TimelineEntryEntity } from './order/order.entity.ts';

export const entities = [
  CheckoutEntity,
  FulfilmentEntity,
  FulfilmentLineEntity,
  OrderEntity,
  OrderLineEntity,
  TimelineEntryEntity,
];

export interface Tables {
  checkout: InferKyselyTable<typeof CheckoutEntity>;
  customer_order: InferKyselyTable<typeof OrderEntity>;
  fulfilment: InferKyselyTable<typeof FulfilmentEntity>;
  fulfilment_line: InferKyselyTable<typeof FulfilmentLineEntity>;
  order_line: InferKyselyTable<typeof OrderLineEntity>;
  timeline_entry: InferKyselyTable<typeof TimelineEntryEntity>;
}

/** The tables, in the transaction or request at hand. */
export const tables = ({ em }: { readonly em: EntityManager }) => em.getKysely<Tables>();
