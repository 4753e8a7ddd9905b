import type { ReadingScope } from '@samspill/shared/access/reading-scope';
import { sql, type Sql } from './db.ts';

/**
 * SQL for `a`, the agreements that a viewer may read: every open one, and the partnership agreements within its scope.
 * Each is looked up by its id, so that no list reads those of everyone to leave most of them out; who
 * may read all of them is given the table, or those of a county that is asked for.
 */
export function readableAgreements(
  { organisation, counties, units }: ReadingScope,
  countyCode: string | null,
): Sql {
  if (counties !== 'ALL') return lookedUp(idsWithin({ organisation, counties, units }));
  return countyCode === null
    ? sql`agreement a`
    : lookedUp(sql`SELECT c.agreement_id AS id FROM agreement_county c WHERE c.county_code = ${countyCode}`);
}

function lookedUp(ids: Sql): Sql {
  return sql`(${ids}) AS readable
    CROSS JOIN LATERAL (SELECT * FROM agreement one WHERE one.id = readable.id OFFSET 0) AS a`;
}

function idsWithin({
  organisation,
  counties,
  units,
}: Omit<ReadingScope, 'counties'> & { readonly counties: readonly string[] }): Sql {
  return sql`
    SELECT o.id FROM agreement o WHERE o.kind IN ('NATIONAL', 'COUNTY', 'SUB', 'INCLUSIVE_WORKING_LIFE')
    UNION SELECT p.agreement_id FROM partnership p WHERE p.organisation_number = ${organisation}::text
    UNION SELECT c.agreement_id FROM agreement_county c WHERE c.county_code = ANY(${[...counties]}::text[])
    UNION SELECT s.agreement_id FROM agreement_party s WHERE s.unit_number = ANY(${[...units]}::text[])`;
}
