import { fail, type ErrorCode } from '@samspill/shared/errors';
import type { Plan } from './plan.ts';
import type { PlanningOutcome } from './planning-messages.ts';

/** How planning an operation ended: what is kept of it, or a fault of ours, which is not. */
export type SettledPlanning = MadePlan | PlanRefusal | { readonly kind: 'fault'; readonly fault: unknown };

export interface MadePlan {
  readonly kind: 'plan';
  readonly plan: Plan;
  /** The length of the plan's JSON. */
  readonly bytes: number;
}

export interface PlanRefusal {
  readonly kind: 'refusal';
  readonly code: ErrorCode;
  readonly message: string;
  /** On the clock of `performance.now()`; after it the operation is tried again. */
  readonly until: number;
}

/** After so many times its limit a too expensive operation is tried again, so that it costs no more than that part of a thread. */
const PATIENCE = 60;

/** Reads what a planning thread said. */
export function settlePlanning(outcome: PlanningOutcome, timeLimitMs: number): SettledPlanning {
  switch (outcome.kind) {
    case 'planned':
      return { kind: 'plan', plan: JSON.parse(outcome.text) as Plan, bytes: outcome.text.length };
    case 'refused':
      return { kind: 'refusal', code: outcome.code, message: outcome.message, until: Infinity };
    case 'too-expensive':
      return {
        kind: 'refusal',
        code: 'PLAN_TOO_EXPENSIVE',
        message: 'It takes too long to work out how to answer the operation; ask for less at a time.',
        until: performance.now() + PATIENCE * timeLimitMs,
      };
    case 'failed':
      return { kind: 'fault', fault: outcome.fault };
  }
}

/** The plan, or the refusal or fault as an error of its own for each who asked. */
export function planOf(settled: SettledPlanning): Plan {
  if (settled.kind === 'plan') return settled.plan;
  if (settled.kind === 'refusal') return fail(settled.code, settled.message);
  throw new Error('An operation could not be planned.', { cause: settled.fault });
}
