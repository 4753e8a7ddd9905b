import { COUNTRY_CODE } from '@samspill/shared/country-code';
import type { CountryResolvers } from '../generated/resolvers.ts';
import { areaDropOut } from './drop-out.ts';
import { followUpReports } from './follow-up-report.ts';
import { yearlyReports } from './yearly-report.ts';
import { completed, periods } from './figures.ts';

/** Norway as an area of statistics. */
export const Country = {
  __resolveReference: ({ code }, { list }) => (code === COUNTRY_CODE ? list.country() : null),
  dropOut: ({ code }, args, context) => areaDropOut(code, args, context),
  followUp: ({ code }, { last }, context) => followUpReports(code, last, context),
  apel: yearlyReports('APEL'),
  careerGuidance: yearlyReports('CAREER_GUIDANCE'),
  apprenticeships: yearlyReports('APPRENTICESHIP'),
  completion: async ({ code }, { programmeGroup, last }, { load }) =>
    completed(await load.completion({ programmeGroup, ...periods(last) }).load(code)),
} satisfies CountryResolvers;
