import type { Context } from '../context.ts';
import type { InteractionRoutineRow, RoutineUnitKind, UnitOfRoutine } from '../data/routines.ts';
import type { RoutineSituation } from '../generated/graph.ts';
import type { InteractionRoutineResolvers } from '../generated/resolvers.ts';
import { agreementOn } from './agreement.ts';

/** What units have agreed to do in one kind of situation. */
export const InteractionRoutine = {
  __resolveReference: ({ id }, { load }) => load.routine.load(id),
  agreement: ({ agreementId }, _args, context) => agreementOn(agreementId, context.today, context),
  steps: ({ id }, _args, { load }) => load.steps.load(id),
  units: async ({ id }, _args, { load }) => (await load.unitsOfRoutine.load(id)).map(unit),
} satisfies InteractionRoutineResolvers;

/** The routines that a unit is part of, of one situation or of all. */
export function routinesOf(
  kind: RoutineUnitKind,
  key: string,
  { situation, load }: Pick<Context, 'load'> & { readonly situation: RoutineSituation | null | undefined },
): Promise<readonly InteractionRoutineRow[]> {
  return load.routinesOfUnit({ kind, situation: situation ?? null }).load(key);
}

function unit({ kind, key }: UnitOfRoutine) {
  if (kind === 'NAV_OFFICE') return { __typename: 'NavOffice' as const, unitNumber: key };
  if (kind === 'SCHOOL') return { __typename: 'School' as const, organisationNumber: key };
  return { __typename: 'FollowUpService' as const, id: key };
}
