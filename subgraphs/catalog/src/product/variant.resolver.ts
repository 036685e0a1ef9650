import type { Context } from '@stoa/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { productById, variantById } from './product.loaders.ts';
import { Product, ProductVariant } from './product.types.ts';

@Resolver(() => ProductVariant)
export class VariantResolver {
  @Query(() => ProductVariant, { nullable: true, description: 'One variant, by id.' })
  async productVariant(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ProductVariant | null> {
    return context.loader(variantById).load(id);
  }

  @FieldResolver(() => Product, { description: 'The product it is a form of.' })
  async product(@Root() variant: ProductVariant, @Ctx() context: Context): Promise<Product | null> {
    return context.loader(productById).load(variant.productId);
  }
}
