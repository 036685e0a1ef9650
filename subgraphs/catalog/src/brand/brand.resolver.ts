import type { Context } from '@stoa/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { Brand } from './brand.types.ts';
import { listBrands } from './list-brands.ts';

@Resolver(() => Brand)
export class BrandResolver {
  @Query(() => [Brand], { description: 'All brands, by name.' })
  async brands(@Ctx() context: Context): Promise<Brand[]> {
    return listBrands(context);
  }
}
