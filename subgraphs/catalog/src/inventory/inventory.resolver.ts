import { Internal, type Context } from '@stoa/subgraph-kit';
import {
  Arg,
  Authorized,
  Ctx,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { ProductVariant } from '../product/product.types.ts';
import { adjustStock } from './adjust-stock.ts';
import { commitReservation } from './commit-reservation.ts';
import { followStock } from './follow-stock.ts';
import {
  AdjustStockInput,
  ReserveStockInput,
  ReserveStockResult,
  StockChange,
  VariantForSale,
} from './inventory.types.ts';
import { listForSale } from './list-for-sale.ts';
import { releaseReservation } from './release-reservation.ts';
import { reserveStock, type ReservationOutcome } from './reserve-stock.ts';

@Resolver()
export class InventoryResolver {
  @Authorized('VENDOR', 'ADMIN')
  @Mutation(() => ProductVariant, {
    description: "Corrects a variant's stock. For its vendor and admins.",
  })
  async adjustStock(
    @Arg('input', () => AdjustStockInput, { description: 'The correction.' })
    input: AdjustStockInput,
    @Ctx() context: Context,
  ): Promise<ProductVariant | null> {
    return adjustStock(context, input);
  }

  @Subscription(() => StockChange, {
    description:
      'The stock of up to 100 variants, live: first as it is for each, then after every change.',
    subscribe: ({ args, context }: { args: { variantIds: string[] }; context: Context }) =>
      followStock(context, args.variantIds),
  })
  stockChanges(
    @Arg('variantIds', () => [ID], { description: '1 to 100 variants.' }) _variantIds: string[],
    @Root() change: StockChange,
  ): StockChange {
    return change;
  }

  @Internal()
  @Query(() => [VariantForSale], { description: 'What a cart needs to know of variants.' })
  async variantsForSale(
    @Arg('ids', () => [ID], { description: 'Of variants; unknown ones are left out.' })
    ids: string[],
    @Ctx() context: Context,
  ): Promise<VariantForSale[]> {
    return listForSale(context, ids);
  }

  @Internal()
  @Mutation(() => ReserveStockResult, { description: 'Holds units for an order: all or none.' })
  async reserveStock(
    @Arg('input', () => ReserveStockInput, { description: 'What to hold.' })
    input: ReserveStockInput,
    @Ctx() context: Context,
  ): Promise<ReservationOutcome> {
    return reserveStock(context, input);
  }

  @Internal()
  @Mutation(() => Boolean, {
    description: 'Takes what is held for a paid order; false when it is not there any more.',
  })
  async commitReservation(
    @Arg('orderId', () => ID, { description: 'The order.' }) orderId: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return commitReservation(context, orderId);
  }

  @Internal()
  @Mutation(() => Boolean, { description: 'Gives back what is held for an order. Always true.' })
  async releaseReservation(
    @Arg('orderId', () => ID, { description: 'The order.' }) orderId: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    await releaseReservation(context, orderId);
    return true;
  }
}
