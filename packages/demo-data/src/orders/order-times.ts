import { day, hour, startOfDay } from '../calendar.ts';
import { seededRandom } from '../seeded-random.ts';

/** How many days before today the first order was placed; today itself has none yet. */
const days = 89;

/** How busy a weekday is, Sunday first: people shop when they are at home. */
const weekRhythm = [1.3, 1.1, 0.9, 0.85, 0.9, 1, 1.15] as const;

/** How much busier the last day is than the first. */
const growth = 0.5;

/**
 * When the orders of the past 89 days were placed, ascending: busier at weekends, a little busier
 * every week, never at night.
 */
export function orderTimes(now: Date, count: number): readonly Date[] {
  const busyness = Array.from({ length: days }, (_, index) => {
    const weekday = startOfDay(now, index - days).getUTCDay();
    return (weekRhythm[weekday] ?? 1) * (1 + (growth * index) / days);
  });
  const total = busyness.reduce((sum, weight) => sum + weight, 0);
  const random = seededRandom('order-times');
  let placed = 0;
  let soFar = 0;
  return busyness
    .flatMap((weight, index) => {
      // Rounding the running total, not each day, makes the counts add up to `count`.
      soFar += weight;
      const upToHere = Math.round((soFar / total) * count);
      const today = upToHere - placed;
      placed = upToHere;
      const midnight = startOfDay(now, index - days).getTime();
      return Array.from({ length: today }, () => midnight + hour * 6 + random.next() * (day * 0.7));
    })
    .toSorted((a, b) => a - b)
    .map((time) => new Date(Math.floor(time)));
}
