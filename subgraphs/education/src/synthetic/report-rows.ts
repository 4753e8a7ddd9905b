import { COUNTRY_CODE } from '@samspill/shared/country-code';
import type { Cells } from '@samspill/shared/reference/cell';
import type { Decision } from '@samspill/shared/suppression/linked-table';
import { SYNTHETIC_SOURCE } from '@samspill/shared/synthetic/invented-series';
import { AREAS } from './area.ts';
import { linkReport } from './link-report.ts';
import type { Report } from './report.ts';

/** One row of the table of reports; what it says of the value it has or lacks comes last. */
interface Said {
  readonly value: string | null;
  readonly absence: string | null;
}

/** The invented rows of a report: each cell with its value or why it has none, and nothing of what is hidden. */
export function reportRows(report: Report): readonly Cells[] {
  const { areas, decisions } = linkReport(report);
  const row = rowsOf(report);
  const counted = [...areas].flatMap(([code, counts]) =>
    Object.entries(counts).flatMap(([cell, count]) => {
      const key = `${code} ${cell}`;
      if (report.published?.has(key)) return [];
      const said = saidOf(count, decisions.get(key));
      const twin = report.same?.[cell];
      return twin === undefined ? [row(code, cell, said)] : [row(code, cell, said), row(code, twin, said)];
    }),
  );
  const silent = [...report.counties].filter(([, counts]) => counts === null).map(([code]) => code);
  return [
    ...counted,
    ...silent.map((code) => row(code, report.head, { value: null, absence: 'NOT_REPORTED' })),
  ];
}

function saidOf(count: number, decision: Decision | undefined): Said {
  return decision === 'SHOWN'
    ? { value: String(count), absence: null }
    : { value: null, absence: decision ?? 'COMPLEMENTARY' };
}

function rowsOf({ report, startsOn, counties, breakInSeries = false }: Report) {
  const missing = AREAS.filter(({ code }) => counties.get(code) === null).map(({ name }) => name);
  const lacking = `${SYNTHETIC_SOURCE}; without ${missing.join(', ')}, which did not report`;
  return (code: string, cell: string, said: Said): Cells => {
    const [dimension = '', member = ''] = cell.split(' ');
    const isPartial = code === COUNTRY_CODE && missing.length > 0;
    return {
      report,
      area_code: code,
      starts_on: startsOn,
      dimension,
      member,
      ...said,
      synthetic: 'true',
      break_in_series: String(breakInSeries || isPartial),
      source: isPartial ? lacking : null,
    };
  };
}
