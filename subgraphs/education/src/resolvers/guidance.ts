import type { GuidanceResolvers } from '../generated/resolvers.ts';

/** The guidance of a young person by a career centre. */
export const Guidance = {
  centre: ({ centreId }, _args, { load }) => load.careerCentre.load(centreId),
  synthetic: () => true,
} satisfies GuidanceResolvers;
