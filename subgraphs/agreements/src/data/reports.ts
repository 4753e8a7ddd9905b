import { dayOf, dayOrNull, type Day } from '@samspill/shared/day';
import type { Period, PeriodKind } from '@samspill/shared/period';
import { sql, type Db, type Sql } from './db.ts';

/** A report that the parties of an agreement owe; `submittedOn` is null while it is not in. */
export interface OwedReport {
  readonly id: string;
  readonly agreementId: string;
  readonly period: Period;
  readonly dueOn: Day;
  readonly submittedOn: Day | null;
  /** Name of the party that submitted it; null where it is not known. */
  readonly submittedBy: string | null;
}

/** A report as it is shown on a day. */
export interface ReportRow extends OwedReport {
  readonly day: Day;
}

interface ReportRecord {
  readonly id: string;
  readonly agreementId: string;
  readonly kind: PeriodKind;
  readonly label: string;
  readonly start: Date;
  readonly end: Date;
  readonly dueOn: Date;
  readonly submittedOn: Date | null;
  readonly submittedBy: string | null;
}

/** The reports of these ids. */
export function reportsById(db: Db, ids: readonly string[]): Promise<readonly OwedReport[]> {
  return readReports(db, sql`SELECT * FROM report WHERE id = ANY(${[...ids]}::text[])`);
}

/** The newest reports of each agreement whose period had begun on a day, oldest first. */
export function newestReports(
  db: Db,
  agreementIds: readonly string[],
  { last, day }: { readonly last: number; readonly day: Day },
): Promise<readonly OwedReport[]> {
  return readReports(
    db,
    sql`SELECT newest.* FROM unnest(${[...agreementIds]}::text[]) AS k(agreement_id)
        CROSS JOIN LATERAL (
          SELECT * FROM report
          WHERE report.agreement_id = k.agreement_id AND report.period_start <= ${day}::date
          ORDER BY report.period_start DESC, report.period_kind DESC
          LIMIT ${last}
        ) AS newest`,
  );
}

async function readReports(db: Db, wanted: Sql): Promise<readonly OwedReport[]> {
  const reports = await db.$queryRaw<ReportRecord[]>`
    SELECT r.id, r.agreement_id AS "agreementId", r.period_kind::text AS kind, r.period_label AS label,
           r.period_start AS start, r.period_end AS "end", r.due_on AS "dueOn", r.submitted_on AS "submittedOn",
           r.submitted_by AS "submittedBy"
    FROM (${wanted}) AS r
    ORDER BY r.period_start, r.period_kind`;
  return reports.map(({ id, agreementId, kind, label, start, end, dueOn, submittedOn, submittedBy }) => ({
    id,
    agreementId,
    period: { kind, label, start: dayOf(start), end: dayOf(end) },
    dueOn: dayOf(dueOn),
    submittedOn: dayOrNull(submittedOn),
    submittedBy,
  }));
}
