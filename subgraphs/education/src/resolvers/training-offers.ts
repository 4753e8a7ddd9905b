import type { BasicSkillsOfferResolvers, ModularTrainingResolvers } from '../generated/resolvers.ts';

/** A course in basic skills; there is no public list of them, so all are invented. */
export const BasicSkillsOffer = {
  synthetic: () => true,
} satisfies BasicSkillsOfferResolvers;

/** Modular training for adults, invented as well. */
export const ModularTraining = {
  programme: ({ programmeCode }, _args, { load }) => load.educationProgramme.load(programmeCode),
  synthetic: () => true,
} satisfies ModularTrainingResolvers;
