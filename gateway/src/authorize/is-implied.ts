import { dnfConjunction } from '@apollo/federation-internals';
import type { Requirement } from './requirement.ts';

/** Whether who meets all of some requirements meets another one anyway. */
export function isImplied(requirement: Requirement, others: readonly Requirement[]): boolean {
  if (requirement.kind === 'authenticated') return others.length > 0;
  const alike = others.flatMap((other) =>
    other.kind === requirement.kind ? [other.anyOf.map((all) => [...all])] : [],
  );
  if (alike.length === 0) return false;
  const isEnough = (held: readonly string[]): boolean =>
    requirement.anyOf.some((all) => all.every((word) => held.includes(word)));
  return dnfConjunction(alike).every(isEnough);
}
