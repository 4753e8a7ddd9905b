import type { NavOfficeResolvers } from '../generated/resolvers.ts';
import { routinesOf } from './interaction-routine.ts';

/** A NAV office, of which only the number is known here. */
export const NavOffice = {
  __resolveReference: ({ unitNumber }) => ({ unitNumber }),
  interactionRoutines: ({ unitNumber }, { situation }, { load }) =>
    routinesOf('NAV_OFFICE', unitNumber, { situation, load }),
} satisfies NavOfficeResolvers;
