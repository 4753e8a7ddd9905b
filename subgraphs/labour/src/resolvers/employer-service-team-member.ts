import type { EmployerServiceTeamMemberResolvers } from '../generated/resolvers.ts';

/** A unit that has a member in a team. */
export const EmployerServiceTeamMember = {
  navUnit: ({ unitNumber }, _args, { load }) => load.navCountyUnit.load(unitNumber),
} satisfies EmployerServiceTeamMemberResolvers;
