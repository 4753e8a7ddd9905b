import { dayOf, type Day } from '@samspill/shared/day';
import { areasWithPast } from './areas-with-past.ts';
import type { Db } from './db.ts';

/** The tables that counties report, each with its linked figures. */
export type ReportName = 'FOLLOW_UP' | 'APEL' | 'CAREER_GUIDANCE' | 'APPRENTICESHIP';

/** One figure of a report. A value that is hidden or was not reported is not there, with the reason why. */
export interface ReportCell {
  readonly dimension: string;
  readonly member: string;
  readonly value: number | null;
  readonly absence: 'BELOW_THRESHOLD' | 'COMPLEMENTARY' | 'NOT_REPORTED' | null;
  readonly synthetic: boolean;
  readonly breakInSeries: boolean;
  readonly source: string | null;
  /** The predecessor's name where the figure is a predecessor's, else null. */
  readonly areaName: string | null;
}

/** What one area reported for one period. */
export interface ReportOfPeriod {
  readonly key: string;
  readonly startsOn: Day;
  /** Published cells stand before invented ones of the same place. */
  readonly cells: readonly ReportCell[];
}

interface CellOfPeriod extends ReportCell {
  readonly key: string;
  readonly startsOn: Date;
}

/**
 * The newest periods that each county or the country reported, oldest first, with all their figures. Where a county was
 * split off another, the periods before its own are the other's; where several became one, none is given. `OFFSET 0`
 * keeps the server from reading the whole table: it looks up each period by the key.
 */
export async function reportsOfAreas(
  db: Db,
  codes: readonly string[],
  { report, last }: { readonly report: ReportName; readonly last: number },
): Promise<readonly ReportOfPeriod[]> {
  const cells = await db.$queryRaw<CellOfPeriod[]>`
    WITH ${areasWithPast(codes)}, period AS (
      SELECT a.*, d.starts_on, row_number() OVER (PARTITION BY a.code ORDER BY d.starts_on DESC) AS newest
      FROM area a
      CROSS JOIN LATERAL (
        SELECT DISTINCT f.starts_on FROM report_figure f
        WHERE f.report = ${report} AND f.area_code = a.area_code
      ) AS d
    )
    SELECT p.code AS key, p.area_name AS "areaName", f.starts_on AS "startsOn", f.dimension, f.member, f.value,
           f.absence, f.synthetic, f.break_in_series AS "breakInSeries", f.source
    FROM period p
    CROSS JOIN LATERAL (
      SELECT * FROM report_figure f
      WHERE f.report = ${report} AND f.area_code = p.area_code AND f.starts_on = p.starts_on
      OFFSET 0
    ) AS f
    WHERE p.newest <= ${last}
    ORDER BY f.starts_on, f.synthetic`;
  return byPeriod(cells);
}

function byPeriod(cells: readonly CellOfPeriod[]): readonly ReportOfPeriod[] {
  const reports = new Map<string, { key: string; startsOn: Day; cells: ReportCell[] }>();
  for (const { key, startsOn, ...cell } of cells) {
    const day = dayOf(startsOn);
    const report = reports.get(`${key} ${day}`) ?? { key, startsOn: day, cells: [] };
    reports.set(`${key} ${day}`, report);
    report.cells.push(cell);
  }
  return [...reports.values()];
}

/** What an area counted of recognition of prior learning in a year. */
export type ApelReportRow = ReportOfPeriod;

/** What an area counted of career guidance in a year. */
export type CareerGuidanceReportRow = ReportOfPeriod;

/** What an area counted of apprenticeships in a year. */
export type ApprenticeshipReportRow = ReportOfPeriod;
