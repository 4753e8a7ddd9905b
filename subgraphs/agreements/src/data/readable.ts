import type { ReadingScope } from '@samspill/shared/access/reading-scope';
import { sql, type Sql } from './db.ts';

/** The kinds that anyone may read. */
const OPEN_KINDS = sql`a.kind IN ('NATIONAL', 'COUNTY', 'SUB', 'INCLUSIVE_WORKING_LIFE')`;

/** SQL for whether agreement `a` may be read: every open one, and the partnership agreements within a viewer's scope. */
export function isReadable({ organisation, counties, units }: ReadingScope): Sql {
  if (counties === 'ALL') return sql`TRUE`;
  if (organisation === null && counties.length === 0 && units.length === 0) return OPEN_KINDS;
  return sql`(${OPEN_KINDS} OR a.id IN (
    SELECT p.agreement_id FROM partnership p WHERE p.organisation_number = ${organisation ?? ''}
    UNION ALL
    SELECT p.agreement_id FROM agreement_county c JOIN partnership p USING (agreement_id)
    WHERE c.county_code = ANY(${[...counties]}::text[])
    UNION ALL
    SELECT p.agreement_id FROM agreement_party s JOIN partnership p USING (agreement_id)
    WHERE s.unit_number = ANY(${[...units]}::text[])))`;
}
