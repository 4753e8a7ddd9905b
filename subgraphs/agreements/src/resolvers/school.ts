import type { SchoolResolvers } from '../generated/resolvers.ts';
import { routinesOf } from './interaction-routine.ts';

/** A school, of which only the number is known here: any may be asked for. */
export const School = {
  __resolveReference: ({ organisationNumber }) => ({ organisationNumber }),
  interactionRoutines: ({ organisationNumber }, { situation }, { load }) =>
    routinesOf('SCHOOL', organisationNumber, { situation, load }),
} satisfies SchoolResolvers;
