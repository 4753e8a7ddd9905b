import type { Day } from './day.ts';
import type { Period } from './period.ts';

/** Why we hide a figure. */
export type SuppressionReason = 'BELOW_THRESHOLD' | 'COMPLEMENTARY' | 'SMALL_DENOMINATOR';

/** One figure as the graph gives it: never both a value and suppressed, never neither. */
export interface Statistic {
  readonly indicator: string;
  readonly period: Period;
  readonly value: number | null;
  readonly unit: string;
  readonly suppressed: boolean;
  /** `NOT_STATED` of a figure that its owner has hidden without saying why. */
  readonly suppressionReason: SuppressionReason | 'NOT_STATED' | null;
  readonly synthetic: boolean;
  readonly source: string;
  readonly breakInSeries: boolean;
  /** The day of which an invented series tells; null where the day is that on which `file` was loaded. */
  readonly updatedOn: Day | null;
  /** The file of reference data that the figure comes with. */
  readonly file?: string;
}

/** What a series says of all its figures. */
export interface Series {
  readonly indicator: string;
  readonly unit: string;
  readonly source: string;
  readonly updatedOn?: Day | null;
  readonly file?: string;
  /** Whether its figures are invented; they are real when it is not said. */
  readonly synthetic?: boolean;
}

/**
 * A published figure: the value, or null where its owner has hidden it. What is published says that and not why: a cell may
 * be small, or hidden so that another is not revealed.
 */
export function publishedStatistic(
  series: Series,
  figure: { readonly period: Period; readonly value: number | null; readonly breakInSeries?: boolean },
): Statistic {
  const suppressed = figure.value === null;
  return {
    indicator: series.indicator,
    unit: series.unit,
    source: series.source,
    period: figure.period,
    value: figure.value,
    suppressed,
    suppressionReason: suppressed ? 'NOT_STATED' : null,
    synthetic: series.synthetic ?? false,
    breakInSeries: figure.breakInSeries ?? false,
    updatedOn: series.updatedOn ?? null,
    ...(series.file !== undefined && { file: series.file }),
  };
}

/** A figure that we have decided on: the value where it is shown, else the reason; the value of a hidden cell is not looked at. */
export function statisticOf(
  decision: 'SHOWN' | SuppressionReason,
  series: Series & { readonly synthetic: boolean },
  figure: { readonly period: Period; readonly value: number; readonly breakInSeries?: boolean },
): Statistic {
  const shown = decision === 'SHOWN';
  return {
    indicator: series.indicator,
    unit: series.unit,
    source: series.source,
    period: figure.period,
    value: shown ? figure.value : null,
    suppressed: !shown,
    suppressionReason: shown ? null : decision,
    synthetic: series.synthetic,
    breakInSeries: figure.breakInSeries ?? false,
    updatedOn: series.updatedOn ?? null,
  };
}
