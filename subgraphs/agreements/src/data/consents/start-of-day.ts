import type { Query } from '@samspill/shared/database/database';
import type { Day } from '@samspill/shared/day';

/** When a day begins in Norway, in milliseconds since 1970; the database knows when its clocks are put back. */
export async function startOfDay(query: Query, day: Day): Promise<number> {
  const [row] = await query<{ readonly at: Date }>(
    `SELECT $1::date::timestamp AT TIME ZONE 'Europe/Oslo' AS at`,
    [day],
  );
  if (row === undefined) throw new Error('A day has a beginning.');
  return row.at.getTime();
}
