import type { Context } from '@stoa/subgraph-kit';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { categoryById, childrenOfCategory } from './category.loaders.ts';
import { Category } from './category.types.ts';
import { listCategories } from './list-categories.ts';

@Resolver(() => Category)
export class CategoryResolver {
  @Query(() => [Category], { description: 'The categories at the top of the tree.' })
  async categories(@Ctx() context: Context): Promise<Category[]> {
    return listCategories(context);
  }

  @FieldResolver(() => Category, {
    nullable: true,
    description: 'The category above; null at the top.',
  })
  async parent(@Root() category: Category, @Ctx() context: Context): Promise<Category | null> {
    if (category.parentId === null) return null;
    return context.loader(categoryById).load(category.parentId);
  }

  @FieldResolver(() => [Category], { description: 'The categories directly below, in order.' })
  async children(@Root() category: Category, @Ctx() context: Context): Promise<Category[]> {
    return context.loader(childrenOfCategory).load(category.id);
  }
}
