/** An hour in milliseconds. */
export const hour = 60 * 60 * 1000;

/** A day in milliseconds. */
export const day = 24 * hour;

/** Midnight (UTC) at the start of the day of `now`, or of a day before or after it. */
export function startOfDay(now: Date, daysLater = 0): Date {
  return new Date(Math.floor(now.getTime() / day) * day + daysLater * day);
}
