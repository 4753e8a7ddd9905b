import type { Policies } from '@samspill/shared/access/guard-schema';
import type { Context } from './context.ts';

/** Whose affair each CONFIDENTIAL field is; who may read it then is the same rule in every subgraph. */
export const policies = {} satisfies Policies<Context>;
