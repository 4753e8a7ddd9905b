import type { CanonicalOperation } from './canonical-operation.ts';
import type { MadePlan, PlanRefusal } from './settled-planning.ts';
import { createWeightedCache, type WeightedCache } from './weighted-cache.ts';

/** As much of a canonical operation as planning needs. */
export type PlannableOperation = Pick<CanonicalOperation, 'document' | 'hash'>;

export interface PlanMemoryOptions {
  readonly mostPlans: number;
  readonly mostPlanBytes: number;
}

/** What has been planned, bounded by number and by bytes; refusals are bounded apart, so that they push no plan out. */
export interface PlanMemory {
  /** Counts as a use of a plan. */
  readonly recall: (hash: string) => MadePlan | PlanRefusal | undefined;
  readonly keep: (operation: PlannableOperation, outcome: MadePlan | PlanRefusal) => void;
  /** The operations whose plans were used most, and lately rather than long ago. */
  readonly mostUsed: (most: number) => readonly PlannableOperation[];
}

interface KeptPlan {
  readonly operation: PlannableOperation;
  readonly made: MadePlan;
  uses: number;
}

/** Creates an empty memory. */
export function createPlanMemory({ mostPlans, mostPlanBytes }: PlanMemoryOptions): PlanMemory {
  const plans = createWeightedCache<KeptPlan>({
    most: mostPlans,
    mostWeight: mostPlanBytes,
    weigh: ({ operation, made }) => operation.document.length + made.bytes,
  });
  const refusals = createWeightedCache<PlanRefusal>({
    most: mostPlans,
    mostWeight: mostPlans,
    weigh: () => 1,
  });
  const count = createUseCount(plans, mostPlans * 10);
  return {
    recall: (hash) => {
      const kept = plans.get(hash);
      if (kept) return count(kept);
      const refusal = refusals.get(hash);
      return refusal && performance.now() < refusal.until ? refusal : undefined;
    },
    keep: ({ document, hash }, outcome) => {
      if (outcome.kind === 'refusal') refusals.set(hash, outcome);
      else plans.set(hash, { operation: { document, hash }, made: outcome, uses: 0 });
    },
    mostUsed: (most) =>
      [...plans.values()]
        .reverse()
        .sort((a, b) => b.uses - a.uses)
        .slice(0, most)
        .map(({ operation }) => operation),
  };
}

/** Counts uses, and halves all counts after every so many, so that what was used long ago weighs less and less. */
function createUseCount(plans: WeightedCache<KeptPlan>, halvedAfter: number): (kept: KeptPlan) => MadePlan {
  let left = halvedAfter;
  return (kept) => {
    kept.uses += 1;
    left -= 1;
    if (left === 0) {
      left = halvedAfter;
      for (const one of plans.values()) one.uses /= 2;
    }
    return kept.made;
  };
}
