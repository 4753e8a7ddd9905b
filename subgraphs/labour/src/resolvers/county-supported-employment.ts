import { known } from '@samspill/shared/known';
import type { CountySupportedEmploymentResolvers } from '../generated/resolvers.ts';
import { clientsPerSpecialist, placedAndTrained, youthTeamShare } from './capacity-figures.ts';

/** Supported employment in a county. */
export const CountySupportedEmployment = {
  youthTeamShare: (total) => youthTeamShare(total),
  clientsPerSpecialist: (total) => clientsPerSpecialist(total),
  placedAndTrained: async ({ code }, { last }, context) => known(await placedAndTrained(code, last, context)),
  officesOverCaseload: ({ code }, _args, { load }) => load.officesOverCaseload.load(code),
} satisfies CountySupportedEmploymentResolvers;
