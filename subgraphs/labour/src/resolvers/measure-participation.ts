import type { MeasureParticipationResolvers } from '../generated/resolvers.ts';

/** A person on a measure, with its kind. */
export const MeasureParticipation = {
  measureType: ({ measureCode }, _args, { load }) => load.measureType.load(measureCode),
} satisfies MeasureParticipationResolvers;
