import type { Context } from '@stoa/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { linesOfOrder } from '../order/order.loaders.ts';
import { allowedActions, type CustomerAction } from '../order/order-status.ts';
import { CustomerActionEnum, OrderLine } from '../order/order.types.ts';
import { fulfilmentsOfOrder } from './fulfilment.loaders.ts';
import { Fulfilment, VendorOrder } from './fulfilment.types.ts';

@Resolver(() => VendorOrder)
export class VendorOrderResolver {
  @FieldResolver(() => [OrderLine], { description: "The vendor's own lines." })
  async lines(@Root() order: VendorOrder, @Ctx() context: Context): Promise<OrderLine[]> {
    const lines = await context.loader(linesOfOrder).load(order.id);
    return lines.filter((line) => line.vendorId === order.vendorId);
  }

  @FieldResolver(() => [Fulfilment], { description: "The vendor's own parcels." })
  async fulfilments(@Root() order: VendorOrder, @Ctx() context: Context): Promise<Fulfilment[]> {
    const parcels = await context.loader(fulfilmentsOfOrder).load(order.id);
    return parcels.filter((parcel) => parcel.vendorId === order.vendorId);
  }

  @FieldResolver(() => [CustomerActionEnum], { description: 'What you can do with it now.' })
  allowedActions(@Root() order: VendorOrder, @Ctx() context: Context): CustomerAction[] {
    return allowedActions(order.status, context.caller);
  }
}
