import type { JointProjectResolvers } from '../generated/resolvers.ts';

/** Something that the parties of an agreement do together, with others. */
export const JointProject = {
  programme: ({ programmeCode }, _args, { load }) =>
    programmeCode === null ? null : load.programme.load(programmeCode),
  partners: ({ id }, _args, { load }) => load.partners.load(id),
} satisfies JointProjectResolvers;
