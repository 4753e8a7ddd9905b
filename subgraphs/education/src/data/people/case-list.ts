import type { Database } from '@samspill/shared/database/database';
import { pageOf, type Page } from '@samspill/shared/page';
import { logRulings } from '@samspill/shared/personal/log-rulings';
import { inPersonalTransaction, type PersonalRequest } from '@samspill/shared/personal/personal-transaction';
import { asRead } from '@samspill/shared/personal/read-relation';
import { ownPermit } from '@samspill/shared/personal/ruling';
import { viewerReach } from '@samspill/shared/personal/viewer-reach';
import { CASE_COLUMNS, type FollowUpCaseRow } from './follow-up-case.ts';

/** One page of the open cases of a viewer. */
export interface CaseListArguments {
  /** A code of what the young person is doing; null for all. */
  readonly status: string | null;
  readonly size: number;
  /** Opening day and person of the last case of the page before; null for the first page. */
  readonly after: readonly string[] | null;
}

/** A page of cases, and how many there are in all. */
export interface FollowUpCaseConnectionRow extends Page<FollowUpCaseRow> {
  readonly totalCount: number;
}

/** Row-level security leaves the viewer's own counties alone; that they are named too lets the index find them. */
const IN_COUNTIES = 'AND county_code = ANY ((SELECT samspill_counties())::text[])';

const openCases = (condition: string): string => `
  WITH open_case AS MATERIALIZED (
    SELECT * FROM follow_up_case WHERE closed_on IS NULL AND ($1::text IS NULL OR status_code = $1) ${condition}
  ), page AS (
    SELECT * FROM open_case WHERE (opened_on, person_id COLLATE "C") > ($2::date, $3::text)
    ORDER BY opened_on, person_id COLLATE "C" LIMIT $4
  )
  SELECT (SELECT count(*)::int FROM open_case) AS "totalCount", one.*
  FROM (SELECT) AS always LEFT JOIN (SELECT ${CASE_COLUMNS} FROM page c) AS one ON true
  ORDER BY one."openedOn", one."personId" COLLATE "C"`;

/** A page without cases still tells how many there are in all. */
type Counted = { readonly totalCount: number } & (
  (Omit<FollowUpCaseRow, '__typename'> & { readonly personId: string }) | { readonly personId: null }
);

/** Reads a page of the open cases of a follow-up counsellor in one statement, and logs each case of it before it is given. */
export function caseList(
  database: Database,
  request: PersonalRequest,
  { status, size, after }: CaseListArguments,
): Promise<FollowUpCaseConnectionRow> {
  const reach: PersonalRequest = { ...request, roles: ['FOLLOW_UP_COUNSELLOR'] };
  const isOfAll = viewerReach(reach.viewer, reach.roles).counties === 'ALL';
  return inPersonalTransaction(database, reach, async (query) => {
    const [openedOn, personId] = after ?? ['-infinity', ''];
    const sql = openCases(isOfAll ? '' : IN_COUNTIES);
    const rows = await query<Counted>(sql, [status, openedOn, personId, size + 1]);
    const page = pageOf(rows.flatMap(caseOf), size, (row) => [row.openedOn, row.personId]);
    await logRulings(query, reach, page.nodes.map(rulingOf));
    return { ...page, totalCount: rows[0]?.totalCount ?? 0 };
  });
}

/** The relation is that by which the case was found, so that it is signed without being read again. */
function caseOf(row: Counted): readonly FollowUpCaseRow[] {
  if (row.personId === null) return [];
  const { personId, countyCode } = row;
  const relation = asRead({ personId, kind: 'OPEN_FOLLOW_UP_CASE', countyCode, unitNumber: null });
  return [{ ...row, __typename: 'FollowUpCase', relation }];
}

const rulingOf = ({ personId }: FollowUpCaseRow) => ownPermit(personId, 'FOLLOW_UP_CASE');
