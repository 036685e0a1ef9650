import { checkInput, type Context } from '@stoa/subgraph-kit';
import { Arg, Authorized, Ctx, Int, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { computeStatistics } from './compute-statistics.ts';
import { OrderStatistics } from './statistics.types.ts';

const rules = z.object({ days: z.number().int().min(1).max(366) });

@Resolver()
export class StatisticsResolver {
  @Authorized('ADMIN')
  @Query(() => OrderStatistics, { description: 'How the shop sells. For admins.' })
  async orderStatistics(
    @Arg('days', () => Int, { defaultValue: 30, description: 'How far back, 1 to 366 days.' })
    days: number,
    @Ctx() context: Context,
  ): Promise<OrderStatistics> {
    return computeStatistics(context, checkInput(rules, { days }).days);
  }
}
