import type { EarlyEndingReason } from '../generated/graph.ts';
import type { ApprenticeshipReportResolvers } from '../generated/resolvers.ts';
import { APPRENTICESHIPS } from '../series/apprenticeships.ts';
import { yearlyFigure, yearOf } from './yearly-report.ts';

const REASONS: readonly EarlyEndingReason[] = [
  'PERSONAL',
  'WRONG_CHOICE',
  'OTHER_OR_NOT_STATED',
  'FOUND_WORK',
  'BREACH_OF_RULES',
  'ECONOMIC',
  'MOVED',
];

/** Apprenticeships in a year. */
export const ApprenticeshipReport = {
  period: (report) => yearOf(report),
  contracts: (report) => yearlyFigure(report, APPRENTICESHIPS.contracts, ['TOTAL', 'CONTRACTS']),
  endedEarly: (report) => yearlyFigure(report, APPRENTICESHIPS.endedEarly, ['TOTAL', 'ENDED_EARLY']),
  endedEarlyByReason: (report) =>
    REASONS.map((reason) => ({
      reason,
      figure: yearlyFigure(report, APPRENTICESHIPS.byReason, ['REASON', reason]),
    })),
  applicantsWithoutPlace: (report) =>
    yearlyFigure(report, APPRENTICESHIPS.withoutPlace, ['TOTAL', 'WITHOUT_PLACE']),
} satisfies ApprenticeshipReportResolvers;
