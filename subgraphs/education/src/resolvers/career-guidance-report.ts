import type { CareerGuidanceReportResolvers } from '../generated/resolvers.ts';
import { CAREER_GUIDANCE } from '../series/career-guidance.ts';
import { yearlyFigure, yearOf } from './yearly-report.ts';

/** Career guidance in a year. */
export const CareerGuidanceReport = {
  period: (report) => yearOf(report),
  users: (report) => yearlyFigure(report, CAREER_GUIDANCE.users, ['TOTAL', 'USERS']),
  courses: (report) => yearlyFigure(report, CAREER_GUIDANCE.courses, ['TOTAL', 'COURSES']),
} satisfies CareerGuidanceReportResolvers;
