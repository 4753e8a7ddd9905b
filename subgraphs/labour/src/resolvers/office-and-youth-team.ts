import type { OfficeAndYouthTeamResolvers } from '../generated/resolvers.ts';

/** Who at NAV follows a person up, with the office. */
export const OfficeAndYouthTeam = {
  office: ({ unitNumber }, _args, { load }) => load.navOffice.load(unitNumber),
} satisfies OfficeAndYouthTeamResolvers;
