import type { ApelPhase, EducationTrack } from '../generated/graph.ts';
import type { ApelReportResolvers } from '../generated/resolvers.ts';
import { APEL } from '../series/apel.ts';
import { yearlyFigure, yearOf } from './yearly-report.ts';

const PHASES: readonly ApelPhase[] = [
  'GUIDANCE_AND_CLARIFICATION',
  'MAPPING',
  'ASSESSMENT_AND_VALUATION',
  'DOCUMENTATION',
];

const TRACKS: readonly EducationTrack[] = ['GENERAL_STUDIES', 'VOCATIONAL'];

/** Recognition of prior learning in a year. */
export const ApelReport = {
  period: (report) => yearOf(report),
  requested: (report) => yearlyFigure(report, APEL.requested, ['TOTAL', 'REQUESTED']),
  requestedByNav: (report) => yearlyFigure(report, APEL.requestedByNav, ['ROUTE', 'NAV']),
  requestedOtherwise: (report) => yearlyFigure(report, APEL.requestedOtherwise, ['ROUTE', 'OTHER']),
  byPhase: (report) =>
    PHASES.map((phase) => ({ phase, figure: yearlyFigure(report, APEL.byPhase, ['PHASE', phase]) })),
  completed: (report) => yearlyFigure(report, APEL.completed, ['TOTAL', 'COMPLETED']),
  completedByTrack: (report) =>
    TRACKS.map((track) => ({ track, figure: yearlyFigure(report, APEL.byTrack, ['TRACK', track]) })),
} satisfies ApelReportResolvers;
