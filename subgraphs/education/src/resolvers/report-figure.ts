import type { Period } from '@samspill/shared/period';
import type { SeriesFacts } from '@samspill/shared/series';
import type { Statistic } from '@samspill/shared/statistic';
import type { ReportOfPeriod } from '../data/reports.ts';
import { PUBLISHED_FOLLOW_UP } from '../series/follow-up.ts';

/** Which cell of a report a figure is, and the series that it belongs to. */
export interface CellOfSeries {
  readonly series: SeriesFacts;
  readonly period: Period;
  readonly dimension: string;
  readonly member: string;
}

/** A figure of a report as it is stored: shown, or hidden with the reason; null when it was not reported. */
export function reportFigure(
  { cells }: Pick<ReportOfPeriod, 'cells'>,
  { series, period, dimension, member }: CellOfSeries,
): Statistic | null {
  const cell = cells.find((one) => one.dimension === dimension && one.member === member);
  if (cell === undefined || cell.absence === 'NOT_REPORTED') return null;
  const source = cell.source ?? series.source;
  return {
    indicator: series.indicator,
    unit: series.unit,
    period,
    value: cell.value,
    suppressed: cell.absence !== null,
    suppressionReason: cell.absence,
    synthetic: cell.synthetic,
    source: cell.areaName === null ? source : `${source}; figure of ${cell.areaName}`,
    breakInSeries: cell.breakInSeries || cell.areaName !== null,
    ...(cell.synthetic
      ? { updatedOn: series.updatedOn ?? null }
      : { updatedOn: null, file: PUBLISHED_FOLLOW_UP }),
  };
}

/** Whether a report has any figure of a dimension. */
export function hasDimension({ cells }: Pick<ReportOfPeriod, 'cells'>, dimension: string): boolean {
  return cells.some((cell) => cell.dimension === dimension && cell.absence !== 'NOT_REPORTED');
}
