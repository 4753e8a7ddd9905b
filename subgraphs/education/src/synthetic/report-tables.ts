import type { Day } from '@samspill/shared/day';
import type { Cells } from '@samspill/shared/reference/cell';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { apelReport } from './apel-report.ts';
import { apprenticeshipReport } from './apprenticeship-report.ts';
import { followUpPoints, yearsAt } from './follow-up-points.ts';
import { followUpReport } from './follow-up-report.ts';
import { guidanceReport } from './guidance-report.ts';
import { reportRows } from './report-rows.ts';
import type { Report } from './report.ts';

/** What is decided of a period is the same at every scale and takes a while, so it is kept. */
const kept = new Map<string, readonly Cells[]>();

/** The invented reports of the counties: for 15 years at scale 1, never fewer than three. */
export function reportTables(scale: number): readonly SyntheticTable[] {
  const years = yearsOf(scale);
  const rows = [
    ...followUpPoints(scale).flatMap((day) => rowsOf(followUpReport, day)),
    ...years.flatMap((day) => rowsOf(apelReport, day)),
    ...years.flatMap((day) => rowsOf(guidanceReport, day)),
    ...years.flatMap((day) => rowsOf(apprenticeshipReport, day)),
  ];
  return [
    {
      table: 'report_figure',
      key: ['report', 'area_code', 'starts_on', 'dimension', 'member', 'synthetic'],
      count: rows.length,
      rows: () => rows,
      where: 'synthetic',
    },
  ];
}

/** The first days of the last whole years before the state day. */
function yearsOf(scale: number): readonly Day[] {
  const years = yearsAt(scale);
  const first = Number(STATE_DAY.slice(0, 4)) - years;
  return Array.from({ length: years }, (_, at) => `${first + at}-01-01`);
}

function rowsOf(invent: (startsOn: Day) => Report, startsOn: Day): readonly Cells[] {
  const name = `${invent.name} ${startsOn}`;
  const rows = kept.get(name) ?? reportRows(invent(startsOn));
  kept.set(name, rows);
  return rows;
}
