import type { Viewer } from '@samspill/shared/access/viewer';
import { fail, SamspillError } from '@samspill/shared/errors';
import type { StopSignal } from '@samspill/shared/stop-signal';
import { createRefusals, refuseNothing, type RefusalOf } from './authorize/create-refusals.ts';
import { guardsIn } from './authorize/guards-in.ts';
import { isMet } from './authorize/requirement.ts';
import { compileOperation, type CompiledOperation, type CompileOptions } from './compile-operation.ts';
import { createBoundedCache } from './plan/bounded-cache.ts';
import { variantOf, type ConditionValues } from './plan/condition-variant.ts';
import type { Supergraph } from './plan/load-supergraph.ts';
import type { PreparedOperation } from './plan/prepare-operation.ts';
import { unlessStopped } from './unless-stopped.ts';

/** What a request decides of its operation: the values of its conditions, and who asks. */
export interface Asked {
  readonly values: ConditionValues;
  readonly viewer: Viewer;
}

/** What an operation has become for each set of values of its conditions and of requirements that a viewer meets. */
export interface CompiledVariants {
  /** How many variants may be kept at a time. */
  readonly most: number;
  /**
   * The operation as it is asked, compiled once for all who ask it so; or why it cannot be planned, or not before the
   * signal stops. A refusal is for the client to mend; it is handed back, since what is thrown counts as our fault.
   */
  readonly compiledFor: (asked: Asked, signal: StopSignal) => Promise<CompiledOperation | SamspillError>;
}

/** How many are kept ready. */
const MOST_VARIANTS = 16;

interface Compiling {
  readonly result: Promise<CompiledOperation>;
  /** There when the result is, so that nothing has to be waited for. */
  compiled?: CompiledOperation;
}

/** Creates the variants of an operation, none compiled yet. One that cannot be compiled is tried again when it is next asked for. */
export function createCompiledVariants(
  operation: PreparedOperation,
  options: CompileOptions,
): CompiledVariants {
  const { supergraph } = options;
  const guards = guardsIn(operation, supergraph.schema, supergraph.rules);
  const variants = createBoundedCache<Compiling>(MOST_VARIANTS);
  const begin = (variant: string, values: ConditionValues, met: readonly number[]): Compiling => {
    const refusalOf = refusalsFor(guards, met, supergraph);
    const compiling: Compiling = { result: compileOperation(operation, { values, refusalOf }, options) };
    void compiling.result.then(
      (compiled) => {
        compiling.compiled = compiled;
      },
      () => {
        variants.forget(variant);
      },
    );
    return compiling;
  };
  return {
    most: Math.min(MOST_VARIANTS, 2 ** (operation.conditionNames.length + guards.length)),
    compiledFor: async ({ values, viewer }, signal) => {
      const met = guards.length === 0 ? guards : metBy(viewer, guards, supergraph);
      const conditions = variantOf(operation.conditionNames, values);
      const variant = met.length === 0 ? conditions : `${conditions} ${met.join()}`;
      const { compiled, result } = variants.getOrMake(variant, () => begin(variant, values, met));
      if (compiled) return compiled;
      try {
        return (await unlessStopped(result, signal)) ?? outOfTime();
      } catch (fault) {
        if (fault instanceof SamspillError) return fault;
        throw fault;
      }
    },
  };
}

function metBy(viewer: Viewer, guards: readonly number[], { rules }: Supergraph): readonly number[] {
  return guards.filter((number) => {
    const requirement = rules.requirements[number];
    return requirement !== undefined && isMet(requirement, viewer);
  });
}

function refusalsFor(
  guards: readonly number[],
  met: readonly number[],
  { schema, rules }: Supergraph,
): RefusalOf {
  return met.length === guards.length ? refuseNothing : createRefusals({ schema, rules, met: new Set(met) });
}

function outOfTime(): never {
  return fail(
    'PLAN_TOO_EXPENSIVE',
    'How to answer the operation was not worked out in the time that the request had; ask again, or for less at a time.',
  );
}
