import { schoolYearPeriod } from '@samspill/shared/period';
import type { AttendedSchoolYearResolvers, SchoolHistoryResolvers } from '../generated/resolvers.ts';

/** The school years of a young person. */
export const SchoolHistory = { synthetic: () => true } satisfies SchoolHistoryResolvers;

/** One of them, with its school and its programme. */
export const AttendedSchoolYear = {
  period: ({ schoolYearStart }) => schoolYearPeriod(schoolYearStart),
  school: ({ organisationNumber }, _args, { load }) => load.school.load(organisationNumber),
  programme: ({ programmeCode }, _args, { load }) => load.educationProgramme.load(programmeCode),
} satisfies AttendedSchoolYearResolvers;
