import { found } from '@samspill/shared/found';
import type { RestructuringMeasureResolvers } from '../generated/resolvers.ts';

/** A measure that is offered in a case, by its name in the tree of services. */
export const RestructuringMeasure = {
  name: async ({ measureCode }, _args, { load }) => found(await load.serviceMeasure.load(measureCode)).name,
} satisfies RestructuringMeasureResolvers;
