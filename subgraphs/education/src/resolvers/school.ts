import type { SchoolResolvers } from '../generated/resolvers.ts';
import { serviceOf } from './follow-up-service.ts';
import { leftDuringSchoolYear, periods } from './figures.ts';

/** An upper secondary school with its place and its drop-out. */
export const School = {
  __resolveReference: ({ organisationNumber }, { load }) => load.school.load(organisationNumber),
  county: ({ countyCode }, _args, { load }) => load.county.load(countyCode),
  municipality: ({ municipalityCode }, _args, { load }) =>
    municipalityCode === null ? null : load.municipality.load(municipalityCode),
  followUpService: async ({ countyCode }, _args, { load }) => serviceOf(await load.county.load(countyCode)),
  careerCentres: ({ countyCode }, _args, { load }) => load.careerCentresOfCounty.load(countyCode),
  dropOut: async ({ organisationNumber }, { indicator, last }, { load }) => {
    const newest = periods(last);
    if (indicator !== 'LEFT_DURING_SCHOOL_YEAR') return null;
    return leftDuringSchoolYear(await load.schoolDropOut(newest).load(organisationNumber));
  },
} satisfies SchoolResolvers;
