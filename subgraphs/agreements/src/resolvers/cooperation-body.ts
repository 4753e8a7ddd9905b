import type { CooperationBodyResolvers } from '../generated/resolvers.ts';

/** A body in which the parties of an agreement meet. */
export const CooperationBody = {
  __resolveReference: ({ id }, { load }) => load.body.load(id),
  lastMeetingOn: async ({ id }, { asOf }, { load, today }) =>
    (await load.lastMeeting({ day: asOf ?? today }).load(id))?.heldOn ?? null,
  openTasks: async ({ id }, { asOf }, { load, today }) =>
    (await load.openTasks({ day: asOf ?? today }).load(id))?.count ?? 0,
  synthetic: async ({ agreementId }, _args, { load }) =>
    (await load.agreement.load(agreementId))?.synthetic ?? null,
} satisfies CooperationBodyResolvers;
