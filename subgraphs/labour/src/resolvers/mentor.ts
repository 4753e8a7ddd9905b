import type { MentorResolvers } from '../generated/resolvers.ts';

/** The assignment of a mentor, with the employer. */
export const Mentor = {
  employer: ({ organisationNumber }, _args, { load }) => load.employer.load(organisationNumber),
} satisfies MentorResolvers;
