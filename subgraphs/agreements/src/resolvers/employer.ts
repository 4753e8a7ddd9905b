import type { EmployerResolvers } from '../generated/resolvers.ts';
import { onDay } from './on-day.ts';

/** An employer, of which only the number is known here. */
export const Employer = {
  __resolveReference: ({ organisationNumber }) => ({ organisationNumber }),
  partnership: async ({ organisationNumber }, _args, { load, today }) => {
    const agreement = await load.partnershipOfEmployer({ day: today }).load(organisationNumber);
    return agreement && onDay(agreement, today);
  },
} satisfies EmployerResolvers;
