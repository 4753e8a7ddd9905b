import type { OfficeCapacityResolvers } from '../generated/resolvers.ts';
import { ratio } from './ratio.ts';

/** What an office has for those who need support to work. */
export const OfficeCapacity = {
  youthTeamHasSpecialist: ({ hasYouthTeam, teamHasSpecialist }) => (hasYouthTeam ? teamHasSpecialist : null),
  clientsPerSpecialist: ({ clients, employmentSpecialists }) => ratio(clients, employmentSpecialists),
  synthetic: () => true,
} satisfies OfficeCapacityResolvers;
