import type { PilotOutcomeResolvers } from '../generated/resolvers.ts';

/** What became of the clients of a pilot: published, what is left of that, or not known. */
export const PilotOutcome = {
  synthetic: () => false,
} satisfies PilotOutcomeResolvers;
