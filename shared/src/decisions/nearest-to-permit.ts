import type { Decision } from './decision.ts';

/** Of decisions on one question the first that permits; else the first that has the fewest reasons, since it says what is nearest. */
export function nearestToPermit(decisions: readonly Decision[]): Decision {
  const [first, ...others] = decisions;
  if (first === undefined) throw new Error('Nothing was decided.');
  return others.reduce((best, one) => (lackOf(one) < lackOf(best) ? one : best), first);
}

function lackOf(decision: Decision): number {
  return decision.outcome === 'PERMIT' ? 0 : decision.reasons.length;
}
