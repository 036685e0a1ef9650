import { connectionOf } from '@stoa/subgraph-kit';
import { GraphQLDateTime, GraphQLURL } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Vendor } from '../external/vendor.ts';
import type { OrderStatus } from '../order/order-status.ts';
import { OrderAddress, OrderLine, OrderStatusEnum } from '../order/order.types.ts';

@ObjectType({ description: 'So many units of a line in a parcel.' })
export class FulfilmentLine {
  @Field(() => OrderLine, { description: 'The line.' })
  line!: OrderLine;

  @Field(() => Int, { description: 'How many of it are in the parcel.' })
  quantity!: number;
}

@ObjectType({ description: 'A parcel that a vendor handed to a carrier.' })
@Directive('@key(fields: "id")')
export class Fulfilment {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Vendor, { description: 'Who shipped it.' })
  vendor!: Vendor;

  @Field(() => String, { description: 'Who brings it.' })
  carrier!: string;

  @Field(() => String, { description: "The carrier's number of it." })
  trackingNumber!: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'Where to follow it.' })
  trackingUrl!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was handed over.' })
  shippedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it arrived.' })
  deliveredAt!: Date | null;

  orderId!: string;
  vendorId!: string;
}

@ObjectType({ description: "A vendor's part of an order: its own lines, and where they go." })
export class VendorOrder {
  @Field(() => ID, { description: 'The id of the order.' })
  id!: string;

  @Field(() => String, { description: 'For people, as `S-100001`.' })
  number!: string;

  @Field(() => OrderStatusEnum, { description: 'Where the whole order stands.' })
  status!: OrderStatus;

  @Field(() => OrderAddress, { description: 'Where it goes.' })
  shippingAddress!: OrderAddress;

  @Field(() => GraphQLDateTime, { description: 'When it was placed.' })
  placedAt!: Date;

  @Field(() => Int, { description: 'Grows with each change of the order.' })
  sequence!: number;

  vendorId!: string;
}

export const VendorOrderConnection = connectionOf('VendorOrder', VendorOrder);

@InputType({ description: 'So many units of a line.' })
export class FulfilLineInput {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => Int, { description: 'At least 1, at most what is not shipped yet.' })
  quantity!: number;
}

@InputType({ description: 'A parcel for an order.' })
export class FulfilOrderInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => [FulfilLineInput], { description: 'What is in the parcel.' })
  lines!: FulfilLineInput[];

  @Field(() => String, { description: 'Who brings it.' })
  carrier!: string;

  @Field(() => String, { description: "The carrier's number of it." })
  trackingNumber!: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'Where to follow it.' })
  trackingUrl?: URL | null;

  @Field(() => String, { description: 'Any text of your own; sent again, nothing ships twice.' })
  idempotencyKey!: string;
}
