import type { PartyResolvers } from '../generated/resolvers.ts';

/** One who signs an agreement. */
export const Party = {
  organisation: ({ unitNumber, organisationNumber }) => {
    if (unitNumber !== null) return { __typename: 'NavCountyUnit', unitNumber };
    if (organisationNumber !== null)
      return { __typename: 'CountyEducationAdministration', organisationNumber };
    return null;
  },
} satisfies PartyResolvers;
