import { connectionOf, enumOf } from '@stoa/subgraph-kit';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Order } from '../external/order.ts';
import { NOTIFICATION_KINDS, type NotificationKind } from '../message/message.entity.ts';

const NotificationKindEnum = enumOf(NOTIFICATION_KINDS);
registerEnumType(NotificationKindEnum, {
  name: 'NotificationKind',
  description: 'What a notification is about.',
  valuesConfig: {
    ORDER_CONFIRMED: { description: 'To a customer: the order is paid.' },
    ORDER_CANCELLED: { description: 'To a customer: the order ended before it was sent.' },
    ORDER_FULFILLED: { description: 'To a customer: a parcel is on its way.' },
    ORDER_DELIVERED: { description: 'To a customer: the last parcel arrived.' },
    PAYMENT_REFUNDED: { description: 'To a customer: money goes back.' },
    NEW_ORDER: { description: 'To a vendor: something of theirs was sold.' },
    STOCK_DEPLETED: { description: 'To a vendor: few units of a variant are left, or none.' },
  },
});

@ObjectType({ description: 'Something that you are told in the app.' })
@Directive('@key(fields: "id")')
export class Notification {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Int, {
    description: 'Counts your notifications: a later one has a higher number.',
  })
  sequence!: number;

  @Field(() => NotificationKindEnum, { description: 'What it is about.' })
  kind!: NotificationKind;

  @Field(() => String, { description: 'In a few words, as plain text.' })
  title!: string;

  @Field(() => String, { description: 'In a sentence or two, as plain text.' })
  body!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When you marked it as read; null until then.',
  })
  readAt!: Date | null;

  @Field(() => GraphQLDateTime, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => Order, { nullable: true, description: 'The order it is about, if it is about one.' })
  order!: Order | null;
}

export const NotificationConnection = connectionOf('Notification', Notification);
