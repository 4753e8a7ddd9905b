import { addDays, isDay, todayInOslo, type Day } from '../day.ts';

/**
 * The day that the gateway has set for a whole request; the day it is in Norway when nobody has. A day further away than
 * midnight between the two programs explains is not believed: whoever reaches the port could sign on any day with it.
 */
export function requestDay(header: string | readonly string[] | undefined, now: Date = new Date()): Day {
  const today = todayInOslo(now);
  if (typeof header !== 'string' || !isDay(header)) return today;
  return header >= addDays(today, -1) && header <= addDays(today, 1) ? header : today;
}
