import type { CareerCentreResolvers } from '../generated/resolvers.ts';

/** A career centre; there is no public list of them, so all are invented. */
export const CareerCentre = {
  __resolveReference: ({ id }, { load }) => load.careerCentre.load(id),
  synthetic: () => true,
  county: ({ countyCode }, _args, { load }) => load.county.load(countyCode),
  courses: ({ id }, _args, { load }) => load.careerCourses.load(id),
} satisfies CareerCentreResolvers;
