import type { MeasureTypeResolvers } from '../generated/resolvers.ts';

/** A kind of labour market measure. */
export const MeasureType = {
  __resolveReference: ({ code }, { load }) => load.measureType.load(code),
} satisfies MeasureTypeResolvers;
