import type { FetchNode } from '@apollo/query-planner';
import type { ContextVariable } from './plan.ts';

type ContextRewrites = NonNullable<FetchNode['contextRewrites']>;

/** Apollo's way to say where the arguments of a context are read, in ours. */
export function convertContexts(rewrites: ContextRewrites): readonly ContextVariable[] {
  return rewrites.map(({ path, renameKeyTo }) => {
    const up = path.filter((step) => step === '..').length;
    return { variable: renameKeyTo, up, path: path.slice(up) };
  });
}
