import { known } from '@samspill/shared/known';
import type { JointProjectResolvers } from '../generated/resolvers.ts';
import { projectFigures } from './project-figures.ts';

/** Something that the parties of an agreement do together, with others. */
export const JointProject = {
  programme: ({ programmeCode }, _args, { load }) =>
    programmeCode === null ? null : load.programme.load(programmeCode),
  partners: ({ id }, _args, { load }) => load.partners.load(id),
  figures: async ({ id }, _args, { load }) => known(projectFigures(await load.projectCounts.load(id))),
} satisfies JointProjectResolvers;
