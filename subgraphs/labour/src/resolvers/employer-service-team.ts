import { known } from '@samspill/shared/known';
import type { EmployerServiceTeamResolvers } from '../generated/resolvers.ts';

/** A team that serves employers. */
export const EmployerServiceTeam = {
  members: async ({ code }, _args, { load }) => known(await load.membersOfTeam.load(code)),
} satisfies EmployerServiceTeamResolvers;
