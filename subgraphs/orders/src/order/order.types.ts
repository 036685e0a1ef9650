import { Money, connectionOf, enumOf } from '@stoa/subgraph-kit';
import { GraphQLCountryCode, GraphQLDateTime, GraphQLEmailAddress } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ProductVariant } from '../external/product-variant.ts';
import { Vendor } from '../external/vendor.ts';
import { CUSTOMER_ACTIONS, ORDER_STATUSES, type OrderStatus } from './order-status.ts';
import { TIMELINE_KINDS, type Rejection, type TimelineKind } from './order.entity.ts';

export const OrderStatusEnum = enumOf(ORDER_STATUSES);
registerEnumType(OrderStatusEnum, {
  name: 'OrderStatus',
  description: 'Where an order stands.',
  valuesConfig: {
    PENDING: { description: 'Placed; being prepared for payment.' },
    AWAITING_PAYMENT: { description: 'Its items are reserved; it can be paid until `expiresAt`.' },
    CONFIRMED: { description: 'Paid; the vendors prepare it.' },
    PARTIALLY_FULFILLED: { description: 'A part is on its way.' },
    FULFILLED: { description: 'All of it is on its way.' },
    DELIVERED: { description: 'All of it has arrived.' },
    REJECTED: { description: 'It could not be placed; nothing was charged.' },
    CANCELLED: { description: 'Ended before it was shipped; what was charged goes back.' },
    RETURN_REQUESTED: { description: 'The customer wants to send it back.' },
    RETURNED: { description: 'Sent back and received.' },
    REFUNDED: { description: 'The money has gone back.' },
  },
});

export const CustomerActionEnum = enumOf(CUSTOMER_ACTIONS);
registerEnumType(CustomerActionEnum, {
  name: 'OrderAction',
  description: 'What can be done with an order: the buttons to show.',
  valuesConfig: {
    PAY: { description: 'Pay it.' },
    CANCEL: { description: 'Cancel it; what was charged goes back.' },
    FULFIL: { description: 'Ship items of it. For vendors.' },
    MARK_DELIVERED: { description: 'Say that a parcel arrived. For vendors.' },
  },
});

const TimelineKindEnum = enumOf(TIMELINE_KINDS);
registerEnumType(TimelineKindEnum, {
  name: 'TimelineKind',
  description: 'What kind of thing happened to an order.',
  valuesConfig: {
    STATUS_CHANGED: { description: 'It came to another state.' },
    STEP_DONE: { description: 'A step of the checkout succeeded.' },
    STEP_FAILED: { description: 'A step of the checkout failed and will be tried again.' },
    STEP_UNDONE: { description: 'A step of the checkout was undone.' },
    PAYMENT_DECLINED: { description: 'A try to pay was declined; another can be made.' },
    SHIPPED: { description: 'A parcel was handed to a carrier.' },
    DELIVERED: { description: 'A parcel arrived.' },
  },
});

@ObjectType({ description: 'Where an order goes.' })
export class OrderAddress {
  @Field(() => String, { description: 'Who receives it.' })
  fullName!: string;

  @Field(() => String, { description: 'Street and number.' })
  line1!: string;

  @Field(() => String, { nullable: true, description: 'Floor, company …' })
  line2!: string | null;

  @Field(() => String, { description: 'City.' })
  city!: string;

  @Field(() => String, { description: 'Postal code.' })
  postalCode!: string;

  @Field(() => String, { nullable: true, description: 'State or province.' })
  region!: string | null;

  @Field(() => GraphQLCountryCode, { description: 'ISO 3166-1 alpha-2.' })
  countryCode!: string;

  @Field(() => String, { nullable: true, description: 'For the carrier.' })
  phone!: string | null;
}

@ObjectType({ description: 'One line of an order, as it was sold.' })
@Directive('@key(fields: "id")')
export class OrderLine {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => ProductVariant, { description: 'The variant, as the catalogue has it today.' })
  variant!: ProductVariant;

  @Field(() => Vendor, { description: 'Who ships it.' })
  vendor!: Vendor;

  @Field(() => String, { description: 'The title it was sold under.' })
  productTitle!: string;

  @Field(() => String, { description: 'The variant it was sold as.' })
  variantTitle!: string;

  @Field(() => String, { description: "The vendor's number of it." })
  sku!: string;

  @Field(() => Money, { description: 'For one, net of tax.' })
  unitPrice!: Money;

  @Field(() => Int, { description: 'How many.' })
  quantity!: number;

  @Field(() => Int, { description: 'How many of them are on their way or there.' })
  fulfilledQuantity!: number;

  @Field(() => Money, { description: 'For all of them, net of tax.' })
  total!: Money;

  orderId!: string;
  vendorId!: string;
}

@ObjectType({ description: 'Something that happened to an order.' })
export class TimelineEntry {
  @Field(() => Int, { description: 'Counts up from 1 without a gap, for each order.' })
  sequence!: number;

  @Field(() => TimelineKindEnum, { description: 'What kind of thing it was.' })
  kind!: TimelineKind;

  @Field(() => OrderStatusEnum, { description: 'The state of the order afterwards.' })
  status!: OrderStatus;

  @Field(() => String, { nullable: true, description: 'The checkout step it is about.' })
  step!: string | null;

  @Field(() => Int, { nullable: true, description: 'Which try of that step it was, from 1.' })
  attempt!: number | null;

  @Field(() => String, { description: 'For a person.' })
  message!: string;

  @Field(() => GraphQLDateTime, { description: 'When it happened.' })
  createdAt!: Date;
}

@ObjectType({ description: 'What somebody ordered.' })
@Directive('@key(fields: "id")')
export class Order {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'For people, as `S-100001`.' })
  number!: string;

  @Field(() => OrderStatusEnum, { description: 'Where it stands.' })
  status!: OrderStatus;

  @Field(() => GraphQLEmailAddress, { description: 'Where its messages go.' })
  email!: string;

  @Field(() => Money, { description: 'Its lines, net of tax.' })
  subtotal!: Money;

  @Field(() => Money, { description: 'What its coupon took off.' })
  discount!: Money;

  @Field(() => Money, { description: 'For shipping, net of tax.' })
  shipping!: Money;

  @Field(() => Money, { description: 'Tax on all of it.' })
  tax!: Money;

  @Field(() => Money, { description: 'What is charged.' })
  total!: Money;

  @Field(() => String, { nullable: true, description: 'The coupon that was used.' })
  couponCode!: string | null;

  @Field(() => String, { description: 'How it is shipped.' })
  shippingMethodName!: string;

  @Field(() => OrderAddress, { description: 'Where it goes.' })
  shippingAddress!: OrderAddress;

  @Field(() => GraphQLDateTime, { description: 'When it was placed.' })
  placedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when it can be paid.' })
  expiresAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was cancelled or rejected, for a person.',
  })
  endReason!: string | null;

  customerId!: string;
  isGuest!: boolean;
  isPaid!: boolean;
  rejection!: Rejection | null;
  sequence!: number;
}

export const OrderConnection = connectionOf('Order', Order);

@ObjectType({ description: 'A live message about an order.' })
export class OrderUpdate {
  @Field(() => Int, {
    description: 'Counts up for each order: pass the last one as `after` to resume.',
  })
  sequence!: number;

  @Field(() => TimelineEntry, { description: 'What happened.' })
  entry!: TimelineEntry;

  @Field(() => Order, { description: 'The order as it is now.' })
  order!: Order;
}
