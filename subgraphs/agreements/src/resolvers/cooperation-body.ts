import type { CooperationBodyResolvers } from '../generated/resolvers.ts';
import { known } from '@samspill/shared/known';
import { seriesLength } from '@samspill/shared/page';
import { onDay } from './on-day.ts';
import { told } from './told.ts';

const MOST_MEETINGS = 50;

/** A body in which the parties of an agreement meet. */
export const CooperationBody = {
  __resolveReference: async ({ id }, { load, today }) => {
    const body = await load.body.load(id);
    return body && onDay(body, today);
  },
  lastMeetingOn: async ({ id, day }, { asOf }, { load }) =>
    (await load.lastMeeting({ day: asOf ?? day }).load(id))?.heldOn ?? null,
  openTasks: async (body, { asOf }, { load }) =>
    (await load.openTasks({ day: asOf ?? body.day }).load(body.id))?.count ??
    (body.onlyByDocument ? null : 0),
  members: async ({ id }, _args, { load }) => known(await load.members.load(id)),
  meetings: async (body, { last }, { load }) =>
    told(
      await load.newestMeetings({ last: seriesLength(last, MOST_MEETINGS), day: body.day }).load(body.id),
      body.onlyByDocument,
    ),
  tasks: async (body, _args, { load }) =>
    told(
      (await load.tasks({ day: body.day }).load(body.id)).map((task) => onDay(task, body.day)),
      body.onlyByDocument,
    ),
  synthetic: async ({ agreementId }, _args, { load }) =>
    (await load.agreement.load(agreementId))?.synthetic ?? null,
} satisfies CooperationBodyResolvers;
