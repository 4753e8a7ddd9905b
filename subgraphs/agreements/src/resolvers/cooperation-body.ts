import type { CooperationBodyResolvers } from '../generated/resolvers.ts';
import { known } from '@samspill/shared/known';
import { seriesLength } from '@samspill/shared/page';
import { onDay } from './on-day.ts';

const MOST_MEETINGS = 50;

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
  members: async ({ id }, _args, { load }) => known(await load.members.load(id)),
  meetings: ({ id, day }, { last }, { load }) =>
    load.newestMeetings({ last: seriesLength(last, MOST_MEETINGS), day }).load(id),
  tasks: async ({ id, day }, _args, { load }) =>
    (await load.tasks({ day }).load(id)).map((task) => onDay(task, day)),
  synthetic: async ({ agreementId }, _args, { load }) =>
    (await load.agreement.load(agreementId))?.synthetic ?? null,
} satisfies CooperationBodyResolvers;
