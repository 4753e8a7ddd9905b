import type { EducationProgrammeResolvers } from '../generated/resolvers.ts';

/** A Vg1 programme as others name it: by its code. */
export const EducationProgramme = {
  __resolveReference: ({ code }, { load }) => load.educationProgramme.load(code),
} satisfies EducationProgrammeResolvers;
