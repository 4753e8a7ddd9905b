import type { CooperationBodyResolvers } from '../generated/resolvers.ts';
import { onDay } from './on-day.ts';

/** A body in which the parties of an agreement meet. */
export const CooperationBody = {
  __resolveReference: async ({ id }, { load, today }) => {
    const body = await load.body.load(id);
    return body && onDay(body, today);
  },
  lastMeetingOn: async ({ id, day }, { asOf }, { load }) =>
    (await load.lastMeeting({ day: asOf ?? day }).load(id))?.heldOn ?? null,
  openTasks: async ({ id, day }, { asOf }, { load }) =>
    (await load.openTasks({ day: asOf ?? day }).load(id))?.count ?? 0,
  synthetic: async ({ agreementId }, _args, { load }) =>
    (await load.agreement.load(agreementId))?.synthetic ?? null,
} satisfies CooperationBodyResolvers;
