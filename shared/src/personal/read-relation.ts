import type { OwnRelation } from './personal-owner.ts';

const READ = new WeakSet<object>();

/** Marks a relation that a list has read, so that it is signed without being read again. */
export function asRead(relation: OwnRelation): OwnRelation {
  READ.add(relation);
  return relation;
}

/** Whether a relation was read here: one that came with a reference, in the same words, was not. */
export function wasRead(relation: OwnRelation | undefined): relation is OwnRelation {
  return relation !== undefined && READ.has(relation);
}
