import type { PilotResolvers } from '../generated/resolvers.ts';

/** A pilot; its counts are shown however small, as its source has published them. */
export const Pilot = {
  __resolveReference: ({ id }, { load }) => load.pilot.load(id),
  sites: ({ id }, _args, { load }) => load.sitesOfPilot.load(id),
  participants: ({ id }, _args, { load }) => load.participantsOfPilot.load(id),
  outcomes: ({ id }, _args, { load }) => load.outcomesOfPilot.load(id),
  barriers: async ({ id }, _args, { load }) =>
    (await load.barriersOfPilot.load(id)).map(({ barrier }) => barrier),
  exemptFromSuppression: () => true,
} satisfies PilotResolvers;
