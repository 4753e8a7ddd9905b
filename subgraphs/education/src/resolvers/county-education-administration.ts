import type { CountyEducationAdministrationResolvers } from '../generated/resolvers.ts';

/** The county authority as owner of upper secondary education. */
export const CountyEducationAdministration = {
  __resolveReference: ({ organisationNumber }, { load }) => load.administration.load(organisationNumber),
  county: ({ countyCode }, _args, { load }) => load.county.load(countyCode),
} satisfies CountyEducationAdministrationResolvers;
