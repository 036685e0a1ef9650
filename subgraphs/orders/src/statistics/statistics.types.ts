import { Money } from '@stoa/subgraph-kit';
import { GraphQLDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { ProductVariant } from '../external/product-variant.ts';
import type { OrderStatus } from '../order/order-status.ts';
import { OrderStatusEnum } from '../order/order.types.ts';

@ObjectType({ description: 'How many orders are in a state.' })
export class OrderStatusCount {
  @Field(() => OrderStatusEnum, { description: 'The state.' })
  status!: OrderStatus;

  @Field(() => Int, { description: 'How many orders are in it.' })
  count!: number;
}

@ObjectType({ description: 'What was sold on a day.' })
export class DailyRevenue {
  @Field(() => GraphQLDate, { description: 'The day, UTC.' })
  date!: string;

  @Field(() => Int, { description: 'Orders that were paid.' })
  orders!: number;

  @Field(() => Money, { description: 'What they came to.' })
  revenue!: Money;
}

@ObjectType({ description: 'How well a variant sold.' })
export class TopSeller {
  @Field(() => ProductVariant, { description: 'The variant.' })
  variant!: ProductVariant;

  @Field(() => Int, { description: 'Units sold.' })
  quantity!: number;

  @Field(() => Money, { description: 'What they came to, net of tax.' })
  revenue!: Money;
}

@ObjectType({ description: 'How the shop sells. Cancelled and rejected orders do not count.' })
export class OrderStatistics {
  @Field(() => Int, { description: 'Orders that were paid.' })
  orders!: number;

  @Field(() => Money, { description: 'What they came to.' })
  revenue!: Money;

  @Field(() => Money, { nullable: true, description: 'Revenue by order; null without orders.' })
  averageOrderValue!: Money | null;

  @Field(() => [OrderStatusCount], { description: 'All orders placed in that time, by state.' })
  byStatus!: OrderStatusCount[];

  @Field(() => [DailyRevenue], { description: 'Day by day; days without sales are left out.' })
  byDay!: DailyRevenue[];

  @Field(() => [TopSeller], { description: 'The ten variants that sold most.' })
  topSellers!: TopSeller[];
}
