import type { RequestContext } from '../request-context.ts';
import type { SupergraphLife } from './open-supergraph-life.ts';
import type { Tenant } from './tenures.ts';

/** A request that keeps the supergraph of its time in life until its context is released. */
export function withinTenure(
  context: RequestContext,
  { enter }: Pick<SupergraphLife<Tenant>, 'enter'>,
): RequestContext {
  const end = enter();
  return {
    ...context,
    release: () => {
      context.release();
      end();
    },
  };
}
