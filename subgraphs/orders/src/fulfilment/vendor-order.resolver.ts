import type { Context } from '@stoa/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { allowedVendorActions } from '../order/allowed-actions.ts';
import type { CustomerAction } from '../order/order-status.ts';
import { CustomerActionEnum, OrderLine } from '../order/order.types.ts';
import { Fulfilment, VendorOrder } from './fulfilment.types.ts';
import { linesOfVendor, parcelsOfVendor } from './vendor-part.ts';

@Resolver(() => VendorOrder)
export class VendorOrderResolver {
  @FieldResolver(() => [OrderLine], { description: "The vendor's own lines." })
  async lines(@Root() order: VendorOrder, @Ctx() context: Context): Promise<OrderLine[]> {
    return linesOfVendor(context, order);
  }

  @FieldResolver(() => [Fulfilment], { description: "The vendor's own parcels." })
  async fulfilments(@Root() order: VendorOrder, @Ctx() context: Context): Promise<Fulfilment[]> {
    return parcelsOfVendor(context, order);
  }

  @FieldResolver(() => [CustomerActionEnum], { description: 'What you can do with it now.' })
  async allowedActions(
    @Root() order: VendorOrder,
    @Ctx() context: Context,
  ): Promise<CustomerAction[]> {
    return allowedVendorActions(context, order);
  }
}
