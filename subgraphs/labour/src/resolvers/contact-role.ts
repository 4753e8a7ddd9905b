import type { ContactRoleResolvers } from '../generated/resolvers.ts';

/** The role that a workplace turns to, at its centre. */
export const ContactRole = {
  navUnit: ({ centreNumber }, _args, { load }) => load.iwCentre.load(centreNumber),
} satisfies ContactRoleResolvers;
