import { known } from '@samspill/shared/known';
import type { Context } from '../context.ts';
import type { CapacityTotal } from '../data/supported-employment.ts';
import type { SupportedEmploymentResolvers } from '../generated/resolvers.ts';
import { SUPPORTED_EMPLOYMENT } from '../series/supported-employment.ts';
import {
  capacityFigure,
  clientsPerSpecialist,
  placedAndTrained,
  youthTeamShare,
} from './capacity-figures.ts';
import { ratio } from './ratio.ts';

/** Supported employment in the country: the document's numbers, beside ours. */
export const SupportedEmployment = {
  documentFigures: (_all, _args, { list }) => list.documentFigures('SUPPORTED_EMPLOYMENT'),
  practices: (_all, _args, { list }) => list.practices(),
  backingMeasures: (_all, _args, { list }) => list.backingMeasures(),
  youthTeamShare: ({ code }, _args, context) => ofTotal(code, context, youthTeamShare),
  youthTeamsWithSpecialistShare: ({ code }, _args, context) =>
    ofTotal(code, context, ({ teamsWithSpecialist, teams }) =>
      capacityFigure(
        SUPPORTED_EMPLOYMENT.youthTeamsWithSpecialistShare,
        ratio(100 * teamsWithSpecialist, teams),
      ),
    ),
  employmentSpecialists: ({ code }, _args, context) =>
    ofTotal(code, context, ({ specialists }) =>
      capacityFigure(SUPPORTED_EMPLOYMENT.employmentSpecialists, specialists),
    ),
  ipsSpecialists: ({ code }, _args, context) =>
    ofTotal(code, context, ({ ipsSpecialists }) =>
      capacityFigure(SUPPORTED_EMPLOYMENT.ipsSpecialists, ipsSpecialists),
    ),
  clientsPerSpecialist: ({ code }, _args, context) => ofTotal(code, context, clientsPerSpecialist),
  placedAndTrained: async ({ code }, { last }, context) => known(await placedAndTrained(code, last, context)),
} satisfies SupportedEmploymentResolvers;

async function ofTotal<Figure>(
  code: string,
  { load }: Context,
  figure: (total: CapacityTotal) => Figure | null,
): Promise<Figure | null> {
  const total = await load.capacityTotal.load(code);
  return total === null ? null : figure(total);
}
