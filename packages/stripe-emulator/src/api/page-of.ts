import type { z } from 'zod';
import { found, type Outcome } from './call.ts';
import { resourceMissing } from './errors.ts';
import type { listParams, TimeRange } from './params.ts';

type ListParams = z.infer<z.ZodObject<typeof listParams>>;

/** Stripe's list of `records`, newest first, one page of it: https://docs.stripe.com/api/pagination */
export function pageOf<Item extends { id: string; created: number }>(
  url: string,
  records: Iterable<Item>,
  { limit, starting_after, ending_before, created }: ListParams,
): Outcome {
  const all = [...records].toReversed().filter((record) => isWithin(record.created, created));
  const indexOf = (id: string, param: string): number => {
    const index = all.findIndex((record) => record.id === id);
    if (index < 0) throw resourceMissing(400, 'object in this list', id, param);
    return index;
  };
  if (ending_before !== undefined) {
    const end = indexOf(ending_before, 'ending_before');
    const start = Math.max(0, end - limit);
    return list(url, all.slice(start, end), start > 0);
  }
  const start = starting_after === undefined ? 0 : indexOf(starting_after, 'starting_after') + 1;
  return list(url, all.slice(start, start + limit), start + limit < all.length);
}

function list(url: string, data: readonly object[], hasMore: boolean): Outcome {
  return found({ object: 'list', url, has_more: hasMore, data });
}

function isWithin(time: number, { gt, gte, lt, lte }: TimeRange = {}): boolean {
  return (
    (gt === undefined || time > gt) &&
    (gte === undefined || time >= gte) &&
    (lt === undefined || time < lt) &&
    (lte === undefined || time <= lte)
  );
}
