import type { PartyResolvers } from '../generated/resolvers.ts';

/** One who signs an agreement. */
export const Party = {
  organisation: ({ role, unitNumber, organisationNumber }) => {
    if (unitNumber !== null)
      return { __typename: role === 'NAV_OFFICE' ? 'NavOffice' : 'NavCountyUnit', unitNumber };
    if (organisationNumber !== null)
      return {
        __typename: role === 'EMPLOYER' ? 'Employer' : 'CountyEducationAdministration',
        organisationNumber,
      };
    return null;
  },
} satisfies PartyResolvers;
