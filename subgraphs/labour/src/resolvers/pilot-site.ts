import type { PilotSiteResolvers } from '../generated/resolvers.ts';

/** Where a pilot was tried. */
export const PilotSite = {
  office: ({ officeNumber }, _args, { load }) =>
    officeNumber === null ? null : load.navOffice.load(officeNumber),
} satisfies PilotSiteResolvers;
