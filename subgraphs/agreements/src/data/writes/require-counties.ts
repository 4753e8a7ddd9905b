import type { Day } from '@samspill/shared/day';
import { refuse } from './refusal.ts';
import type { Write } from './write.ts';

/** The counties that an agreement is for, and its first day; null while that is not known. */
export interface NamedCounties {
  readonly counties: readonly string[];
  readonly validFrom: Day | null;
}

/**
 * Refuses a county that does not exist on the agreement's first day, and names those that do. Without a first day a code
 * has to be one that there is or was: it is asked again when the day is agreed.
 */
export async function requireCounties(
  { query, today }: Write,
  { counties, validFrom }: NamedCounties,
  field: string,
): Promise<void> {
  const missing = await query<{ readonly code: string }>(MISSING, [counties, validFrom]);
  const [first] = missing;
  if (first === undefined) return;
  const day = validFrom ?? today;
  const valid = await query<{ readonly county: string }>(VALID, [day]);
  const names = valid.map(({ county }) => county).join(', ');
  const when = validFrom === null ? '' : ` on ${validFrom}`;
  refuse('COUNTY_INVALID', `There is no county ${first.code}${when}. On ${day} there are ${names}.`, field);
}

const MISSING = `
  SELECT named.code
  FROM unnest($1::text[]) AS named(code)
  LEFT JOIN county c ON c.code = named.code
    AND ($2::date IS NULL
         OR (coalesce(c.valid_from, '-infinity') <= $2::date AND coalesce(c.valid_to, 'infinity') >= $2::date))
  WHERE c.code IS NULL
  ORDER BY named.code`;

const VALID = `
  SELECT code || ' ' || name AS county
  FROM county
  WHERE coalesce(valid_from, '-infinity') <= $1::date AND coalesce(valid_to, 'infinity') >= $1::date
  ORDER BY code`;
