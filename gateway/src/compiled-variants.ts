import { fail, SamspillError } from '@samspill/shared/errors';
import type { StopSignal } from '@samspill/shared/stop-signal';
import { compileOperation, type CompiledOperation, type CompileOptions } from './compile-operation.ts';
import { createBoundedCache } from './plan/bounded-cache.ts';
import { variantOf, type ConditionValues } from './plan/condition-variant.ts';
import type { PreparedOperation } from './plan/prepare-operation.ts';
import { unlessStopped } from './unless-stopped.ts';

/** What an operation has become for each set of values of its conditions. */
export interface CompiledVariants {
  /**
   * The operation for some values, compiled once for all who ask; or why it cannot be planned, or not before the signal
   * stops. A refusal is for the client to mend; it is handed back, since what is thrown counts as our fault.
   */
  readonly compiledFor: (
    values: ConditionValues,
    signal: StopSignal,
  ) => Promise<CompiledOperation | SamspillError>;
}

/** How many are kept ready. */
const MOST_VARIANTS = 16;

/** How many variants of an operation may be kept at a time. */
export function mostVariants({ conditionNames }: PreparedOperation): number {
  return Math.min(MOST_VARIANTS, 2 ** conditionNames.length);
}

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
  const variants = createBoundedCache<Compiling>(MOST_VARIANTS);
  const begin = (variant: string, values: ConditionValues): Compiling => {
    const compiling: Compiling = { result: compileOperation(operation, values, options) };
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
    compiledFor: async (values, signal) => {
      const variant = variantOf(operation.conditionNames, values);
      const { compiled, result } = variants.getOrMake(variant, () => begin(variant, values));
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

function outOfTime(): never {
  return fail(
    'PLAN_TOO_EXPENSIVE',
    'How to answer the operation was not worked out in the time that the request had; ask again, or for less at a time.',
  );
}
