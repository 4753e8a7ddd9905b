import { COUNTRY_CODE } from '@samspill/shared/country-code';
import { decideTable } from '@samspill/shared/suppression/decide-table';
import type { CellSum, CountCell, Decision } from '@samspill/shared/suppression/linked-table';
import { COUNTY_RULE } from '@samspill/shared/suppression/county-rule';
import type { Counts, Report } from './report.ts';

/** A report with the country's sums, and what is decided of each cell, by `46 CATEGORY IN_ACTIVITY`. */
export interface DecidedReport {
  readonly areas: ReadonlyMap<string, Counts>;
  readonly decisions: ReadonlyMap<string, Decision>;
}

/** Decides all cells of all counties and of the country together, as they are sums of each other. */
export function linkReport(report: Report): DecidedReport {
  const counties = [...report.counties].flatMap(([code, counts]) =>
    counts === null ? [] : [[code, counts] as const],
  );
  const country = sumOf(counties.map(([, counts]) => counts));
  const areas = new Map<string, Counts>([[COUNTRY_CODE, country], ...counties]);
  const cells = [...areas].flatMap(([code, counts]) =>
    Object.entries(counts).map(([cell, count]): CountCell => {
      const key = `${code} ${cell}`;
      const isSettled = report.published?.has(key) === true || report.notPersons?.includes(cell) === true;
      return { key, count, settled: isSettled ? 'SHOWN' : undefined };
    }),
  );
  const sums = [
    ...[...areas].flatMap(([code, counts]) => sumsWithin(report, { code, counts })),
    ...Object.keys(country).map((cell): CellSum => ({
      total: `${COUNTRY_CODE} ${cell}`,
      parts: counties.filter(([, counts]) => cell in counts).map(([code]) => `${code} ${cell}`),
    })),
  ];
  const { decisions, exposed } = decideTable({ rule: COUNTY_RULE, cells, sums });
  if (exposed.length > 0) throw new Error(`What was published reveals ${exposed.join(', ')}.`);
  return { areas, decisions };
}

function sumsWithin(
  { divisions }: Report,
  { code, counts }: { readonly code: string; readonly counts: Counts },
): readonly CellSum[] {
  return divisions.flatMap(({ total, parts }) => {
    const counted = parts.filter((part) => part in counts);
    if (!(total in counts) || counted.length === 0) return [];
    return [{ total: `${code} ${total}`, parts: counted.map((part) => `${code} ${part}`) }];
  });
}

function sumOf(all: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const [cell, count] of all.flatMap((counts) => Object.entries(counts)))
    sum[cell] = (sum[cell] ?? 0) + count;
  return sum;
}
