import type { FollowUpServiceResolvers } from '../generated/resolvers.ts';
import { routinesOf } from './interaction-routine.ts';

/** A follow-up service, of which only the id is known here. */
export const FollowUpService = {
  __resolveReference: ({ id }) => ({ id }),
  interactionRoutines: ({ id }, { situation }, { load }) =>
    routinesOf('FOLLOW_UP_SERVICE', id, { situation, load }),
} satisfies FollowUpServiceResolvers;
