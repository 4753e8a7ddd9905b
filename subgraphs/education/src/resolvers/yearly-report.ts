import { known } from '@samspill/shared/known';
import { yearPeriod, type Period } from '@samspill/shared/period';
import type { SeriesFacts } from '@samspill/shared/series';
import type { Statistic } from '@samspill/shared/statistic';
import type { Context } from '../context.ts';
import type { ReportName, ReportOfPeriod } from '../data/reports.ts';
import { periods } from './figures.ts';
import { reportFigure } from './report-figure.ts';

/** The resolver of the yearly reports of an area, oldest first; null where none is known. */
export const yearlyReports =
  (report: ReportName) =>
  async (
    { code }: { readonly code: string },
    { last }: { readonly last: number },
    { load }: Context,
  ): Promise<readonly ReportOfPeriod[] | null> =>
    known(await load.reports({ report, ...periods(last) }).load(code));

/** The year that a report is for. */
export function yearOf({ startsOn }: Pick<ReportOfPeriod, 'startsOn'>): Period {
  return yearPeriod(Number(startsOn.slice(0, 4)));
}

/** One figure of a yearly report. */
export function yearlyFigure(
  report: ReportOfPeriod,
  series: SeriesFacts,
  [dimension, member]: readonly [dimension: string, member: string],
): Statistic | null {
  return reportFigure(report, { series, period: yearOf(report), dimension, member });
}
