import type { Context, Page } from '@stoa/subgraph-kit';
import { PageArgs } from '@stoa/subgraph-kit';
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { brandById } from '../brand/brand.loaders.ts';
import { Brand } from '../brand/brand.types.ts';
import { categoryById } from '../category/category.loaders.ts';
import { Category } from '../category/category.types.ts';
import { Vendor } from '../external/vendor.ts';
import { imagesOfProduct } from '../image/image.loaders.ts';
import { archiveProduct } from './archive-product.ts';
import { createProduct } from './create-product.ts';
import { findProduct } from './find-product.ts';
import { listProducts } from './list-products.ts';
import { CreateProductInput } from './product.inputs.ts';
import { variantsOfProduct } from './product.loaders.ts';
import {
  ProductSortEnum,
  Product,
  ProductConnection,
  ProductFilter,
  ProductImage,
  ProductVariant,
  type ProductSort,
} from './product.types.ts';
import { suggestProducts } from './suggest-products.ts';

@ArgsType()
class ProductsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Words to find in titles, tags and descriptions; small typing errors are forgiven.',
  })
  search!: string | null;

  @Field(() => ProductFilter, { nullable: true, description: 'What products must be like.' })
  filter!: ProductFilter | null;

  @Field(() => ProductSortEnum, {
    nullable: true,
    description: 'The order; RELEVANCE with a search and NEWEST without, unless given.',
  })
  sort!: ProductSort | null;
}

@Resolver(() => Product)
export class ProductResolver {
  @Query(() => Product, { nullable: true, description: 'One product, by id or by slug.' })
  async product(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Or its slug.' }) slug: string | null,
    @Ctx() context: Context,
  ): Promise<Product | null> {
    return findProduct(context, { id: id ?? null, slug: slug ?? null });
  }

  @Query(() => ProductConnection, { description: 'The products for sale, searched and filtered.' })
  async products(
    @Args(() => ProductsArgs) args: ProductsArgs,
    @Ctx() context: Context,
  ): Promise<Page<Product>> {
    return listProducts(context, args);
  }

  @Query(() => [String], { description: 'Up to 8 titles for what somebody is typing.' })
  async searchSuggestions(
    @Arg('prefix', () => String, { description: 'What is typed so far.' }) prefix: string,
    @Ctx() context: Context,
  ): Promise<string[]> {
    return suggestProducts(context, prefix);
  }

  @Authorized('VENDOR', 'ADMIN')
  @Mutation(() => Product, { description: 'Puts a product up for sale. For vendors and admins.' })
  async createProduct(
    @Arg('input', () => CreateProductInput, { description: 'The product.' })
    input: CreateProductInput,
    @Ctx() context: Context,
  ): Promise<Product | null> {
    return createProduct(context, input);
  }

  @Authorized('VENDOR', 'ADMIN')
  @Mutation(() => Product, {
    description: 'Takes a product off the shelves. For its vendor and admins.',
  })
  async archiveProduct(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Product | null> {
    return archiveProduct(context, id);
  }

  @FieldResolver(() => Vendor, { description: 'Who sells it.' })
  vendor(@Root() product: Product): Vendor {
    return { id: product.vendorId };
  }

  @FieldResolver(() => Brand, { nullable: true, description: 'Who makes it.' })
  async brand(@Root() product: Product, @Ctx() context: Context): Promise<Brand | null> {
    return product.brandId === null ? null : context.loader(brandById).load(product.brandId);
  }

  @FieldResolver(() => Category, { description: 'The shelf it stands on.' })
  async category(@Root() product: Product, @Ctx() context: Context): Promise<Category | null> {
    return context.loader(categoryById).load(product.categoryId);
  }

  @FieldResolver(() => [ProductVariant], { description: 'What can be put into a cart.' })
  async variants(@Root() product: Product, @Ctx() context: Context): Promise<ProductVariant[]> {
    return context.loader(variantsOfProduct).load(product.id);
  }

  @FieldResolver(() => [ProductImage], { description: 'Its pictures; the first one leads.' })
  async images(@Root() product: Product, @Ctx() context: Context): Promise<ProductImage[]> {
    return context.loader(imagesOfProduct).load(product.id);
  }
}
