import { dayOf, type Day } from '@samspill/shared/day';
import type { Page } from '@samspill/shared/page';
import type { RestructuringKind, RestructuringStatus, RestructuringStepKind } from '../generated/graph.ts';
import type { Db, RestructuringCase } from './db.ts';

/** One employer's temporary layoffs or downsizing. */
export interface RestructuringCaseRow extends Omit<RestructuringCase, 'announcedOn' | 'kind' | 'status'> {
  readonly announcedOn: Day;
  readonly kind: RestructuringKind;
  readonly status: RestructuringStatus;
}

/** A step of a case; `doneOn` is null until it is done. */
export interface RestructuringStepRow {
  readonly caseId: string;
  readonly kind: RestructuringStepKind;
  readonly doneOn: Day | null;
}

/** A measure that is offered in a case. */
export interface RestructuringMeasureRow {
  readonly caseId: string;
  readonly measureCode: string;
  readonly providedBy: 'NAV' | 'COUNTY';
  readonly countyFunded: boolean;
}

/** A page of a county's cases; how many there are in all is asked for by the county's code. */
export interface RestructuringCaseConnectionRow extends Page<RestructuringCaseRow> {
  readonly countyCode: string;
}

/** One page of the cases of a county. */
export interface CasePageArguments {
  readonly countyCode: string;
  readonly size: number;
  /** Day of the notice and id of the last case of the page before; null for the first page. */
  readonly after: readonly string[] | null;
}

/** More steps or measures than one case has. */
const MOST_PARTS = 100;

const NEWEST_FIRST = [{ announcedOn: 'desc' }, { id: 'asc' }] as const;

const caseRow = (row: RestructuringCase): RestructuringCaseRow => ({
  ...row,
  kind: row.kind as RestructuringKind,
  status: row.status as RestructuringStatus,
  announcedOn: dayOf(row.announcedOn),
});

/** The cases of these ids. */
export async function casesById(db: Db, ids: readonly string[]): Promise<readonly RestructuringCaseRow[]> {
  return (await db.restructuringCase.findMany({ where: { id: { in: [...ids] } } })).map(caseRow);
}

/** The cases of these employers, the newest notice first. */
export async function casesOfEmployers(
  db: Db,
  numbers: readonly string[],
): Promise<readonly RestructuringCaseRow[]> {
  const where = { organisationNumber: { in: [...numbers] } };
  return (await db.restructuringCase.findMany({ where, orderBy: [...NEWEST_FIRST] })).map(caseRow);
}

/** The cases of a county after a place in the list, the newest notice first, one more than the page holds. */
export async function caseRowsOfCounty(
  db: Db,
  { countyCode, size, after }: CasePageArguments,
): Promise<readonly RestructuringCaseRow[]> {
  const [day, id] = after ?? [];
  const [last] = day === undefined ? [] : [new Date(`${day}T00:00:00Z`)];
  const rows = await db.restructuringCase.findMany({
    where: {
      countyCode,
      ...(last === undefined || id === undefined
        ? {}
        : { announcedOn: { lte: last }, NOT: { announcedOn: last, id: { lte: id } } }),
    },
    orderBy: [...NEWEST_FIRST],
    take: size + 1,
  });
  return rows.map(caseRow);
}

/** How many cases each county has. */
export async function caseCounts(
  db: Db,
  countyCodes: readonly string[],
): Promise<readonly { readonly countyCode: string; readonly count: number }[]> {
  const counts = await db.restructuringCase.groupBy({
    by: ['countyCode'],
    where: { countyCode: { in: [...countyCodes] } },
    _count: true,
  });
  return counts.map(({ countyCode, _count }) => ({ countyCode, count: _count }));
}

/** The steps of these cases, in order; each case is looked up by its key, whatever the size of the table. */
export function stepsOfCases(db: Db, caseIds: readonly string[]): Promise<readonly RestructuringStepRow[]> {
  return db.$queryRaw<RestructuringStepRow[]>`
    SELECT s.case_id AS "caseId", s.kind, to_char(s.done_on, 'YYYY-MM-DD') AS "doneOn"
    FROM unnest(${[...caseIds]}::text[]) AS k(id)
    CROSS JOIN LATERAL (
      SELECT * FROM restructuring_step s WHERE s.case_id = k.id ORDER BY s.place LIMIT ${MOST_PARTS}
    ) AS s
    ORDER BY s.case_id, s.place`;
}

/** The measures that are offered in these cases, in order. */
export function measuresOfCases(
  db: Db,
  caseIds: readonly string[],
): Promise<readonly RestructuringMeasureRow[]> {
  return db.$queryRaw<RestructuringMeasureRow[]>`
    SELECT m.case_id AS "caseId", m.measure_code AS "measureCode", m.provided_by AS "providedBy",
           m.county_funded AS "countyFunded"
    FROM unnest(${[...caseIds]}::text[]) AS k(id)
    CROSS JOIN LATERAL (
      SELECT * FROM restructuring_measure m WHERE m.case_id = k.id ORDER BY m.place LIMIT ${MOST_PARTS}
    ) AS m
    ORDER BY m.case_id, m.place`;
}
