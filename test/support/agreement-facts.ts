import type { Database } from '@samspill/shared/database/database';
import { agreements } from '../../subgraphs/agreements/src/subgraph.ts';
import { openSubgraph, type OpenSubgraph } from './open-subgraph.ts';

/** The agreements subgraph with its database, so that tests can look at what was written. */
export interface WatchedAgreements extends OpenSubgraph {
  readonly database: Database;
}

/** Opens the agreements subgraph on a database of its own, or on one that another has open too. */
export async function openAgreements(databaseUrl?: string): Promise<WatchedAgreements> {
  let opened: Database | undefined;
  const graph = await openSubgraph(
    {
      ...agreements,
      openData: (database, doors) => {
        opened = database;
        return agreements.openData(database, doors);
      },
    },
    databaseUrl,
  );
  if (opened === undefined) throw new Error('The subgraph has opened no database.');
  return { ...graph, database: opened };
}

const TABLES: readonly string[] = [
  'agreement',
  'agreement_version',
  'agreement_party',
  'agreement_area',
  'agreement_data_category',
  'agreement_county',
  'agreement_ending',
  'agreement_event',
  'agreement_succession',
  'agreement_record',
  'planned_succession',
  'cooperation_body',
  'body_meeting',
  'meeting_subject',
  'report',
  'county_agreement_in_force',
  'write_key',
];

/** A word for all that stands in the tables that steps write, or in some of them: the same as long as nothing has changed. */
export async function fingerprint({ query }: Database, tables = TABLES): Promise<string> {
  const parts = tables.map(
    (table) => `(SELECT coalesce(md5(string_agg(t::text, ';' ORDER BY t::text)), '') FROM "${table}" t)`,
  );
  const [row] = await query<{ readonly all: string }>(`SELECT ${parts.join(` || ' ' || `)} AS all`);
  return row?.all ?? '';
}

/** What must be true of all agreements, whoever has written at the same time; each names those of which it is not. */
const INVARIANTS: Readonly<Record<string, string>> = {
  'versions count from 1 without a gap': `
    SELECT agreement_id FROM agreement_version GROUP BY 1 HAVING count(*) <> max(version) OR min(version) <> 1`,
  'the record counts from 1 without a gap': `
    SELECT agreement_id FROM agreement_record GROUP BY 1 HAVING count(*) <> max(position) OR min(position) <> 1`,
  'every key that was used has its agreement': `SELECT key FROM write_key WHERE agreement_id IS NULL`,
  'what has a record was written, and the reverse': `
    SELECT a.id FROM agreement a WHERE (a.written_at IS NOT NULL) <> EXISTS (SELECT FROM agreement_record r WHERE r.agreement_id = a.id)`,
  'the days in force are those of the facts': `
    (SELECT f.agreement_id FROM agreement_in_force f JOIN agreement a ON a.id = f.agreement_id AND a.kind = 'COUNTY'
     JOIN agreement_county c ON c.agreement_id = a.id
     LEFT JOIN county_agreement_in_force h ON h.agreement_id = f.agreement_id AND h.version = f.version
       AND h.county_code = c.county_code AND h.in_force_from = f.in_force_from AND h.in_force_to IS NOT DISTINCT FROM f.in_force_to
     WHERE h.agreement_id IS NULL)
    UNION ALL
    (SELECT h.agreement_id FROM county_agreement_in_force h
     WHERE NOT EXISTS (SELECT FROM agreement_in_force f WHERE f.agreement_id = h.agreement_id AND f.version = h.version
       AND f.in_force_from = h.in_force_from))`,
  'no two agreements of a county are in force on one day': `
    SELECT a.agreement_id FROM county_agreement_in_force a JOIN county_agreement_in_force b
      ON a.county_code = b.county_code AND (a.agreement_id, a.version) < (b.agreement_id, b.version)
      AND daterange(a.in_force_from, a.in_force_to, '[]') && daterange(b.in_force_from, b.in_force_to, '[]')`,
  'of what was drafted here, every version is in the record once': `
    SELECT d.agreement_id FROM agreement_record d
    WHERE d.kind = 'DRAFTED' AND (SELECT count(*) FROM agreement_version v WHERE v.agreement_id = d.agreement_id)
      <> (SELECT count(*) FROM agreement_record r WHERE r.agreement_id = d.agreement_id AND r.kind IN ('DRAFTED', 'REVISED', 'EXTENDED'))`,
  'of what was drafted here, every approval that stands is in the record once': `
    SELECT d.agreement_id FROM agreement_record d
    WHERE d.kind = 'DRAFTED' AND (SELECT count(*) FROM agreement_party p WHERE p.agreement_id = d.agreement_id AND p.approved_on IS NOT NULL)
      <> (SELECT count(*) FILTER (WHERE r.kind = 'APPROVED') - count(*) FILTER (WHERE r.kind = 'APPROVAL_WITHDRAWN')
          FROM agreement_record r WHERE r.agreement_id = d.agreement_id)`,
  'of what was drafted here, every version that all approved is an event once': `
    SELECT d.agreement_id FROM agreement_record d
    WHERE d.kind = 'DRAFTED' AND (SELECT count(*) FROM agreement_version_standing s WHERE s.agreement_id = d.agreement_id AND s.approved_on IS NOT NULL)
      <> (SELECT count(*) FROM agreement_event e WHERE e.agreement_id = d.agreement_id AND e.kind IN ('SIGNED', 'RENEWED', 'RENEGOTIATED', 'EXTENDED'))`,
  'what was succeeded has a successor that all have approved': `
    SELECT e.agreement_id FROM agreement_ending e JOIN agreement_record r ON r.agreement_id = e.agreement_id AND r.kind = 'SUCCEEDED'
    WHERE e.kind = 'SUCCEEDED' AND NOT EXISTS (
      SELECT FROM agreement_succession s JOIN agreement_version_standing v ON v.agreement_id = s.successor_id AND v.approved_on IS NOT NULL
      WHERE s.predecessor_id = e.agreement_id)`,
  'every ending made here is in the record once': `
    SELECT r.agreement_id FROM agreement_record r WHERE r.kind IN ('TERMINATED', 'SUCCEEDED', 'CANCELLED')
    GROUP BY 1 HAVING count(*) <> 1 OR NOT EXISTS (SELECT FROM agreement_ending e WHERE e.agreement_id = r.agreement_id)`,
  'every report submitted here is in the record once': `
    SELECT p.agreement_id FROM report p WHERE p.submitted_by IS NOT NULL
    GROUP BY 1 HAVING count(*) <> (SELECT count(*) FROM agreement_record r WHERE r.agreement_id = p.agreement_id AND r.kind = 'REPORT_SUBMITTED')`,
};

/** What is broken in all tables together; empty when everything is in order. */
export async function brokenInvariants({ query }: Database): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const [promise, sql] of Object.entries(INVARIANTS)) {
    const rows = await query(sql);
    if (rows.length > 0) broken.push(`${promise}: ${JSON.stringify(rows.slice(0, 3))}`);
  }
  return broken;
}
