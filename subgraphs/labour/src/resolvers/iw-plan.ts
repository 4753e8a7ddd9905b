import type { IwPlanResolvers } from '../generated/resolvers.ts';

/** A plan with its themes. */
export const IwPlan = {
  themes: ({ cooperationId }, _args, { load }) => load.themesOfCooperation.load(cooperationId),
} satisfies IwPlanResolvers;
