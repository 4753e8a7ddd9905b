import type { PersonalValue } from './personal-owner.ts';

/** The rows of a category by the persons that they are of, as the values of a type of the graph. */
export function byPerson<Value extends PersonalValue & { readonly personId: string }>(
  typename: Value['__typename'],
  rows: readonly (Omit<Value, '__typename'> & { readonly personId: string })[],
): ReadonlyMap<string, Value> {
  return new Map(rows.map((row) => [row.personId, { __typename: typename, ...row } as unknown as Value]));
}
