import { reportingPointPeriod } from '@samspill/shared/period';
import { statisticOf } from '@samspill/shared/statistic';
import type { MeasuresEndingResolvers } from '../generated/resolvers.ts';
import { MEASURES_ENDING } from '../series/measures-ending.ts';

/** A measure that ends within some days of the day asked for, which is the period of the figure. */
export const MeasuresEnding = {
  measure: ({ measureCode }, _args, { load }) => load.measureType.load(measureCode),
  participants: ({ participants, hiddenBecause, from }) =>
    statisticOf(hiddenBecause ?? 'SHOWN', MEASURES_ENDING, {
      period: { ...reportingPointPeriod(from), label: from, start: from, end: from },
      value: participants,
    }),
} satisfies MeasuresEndingResolvers;
