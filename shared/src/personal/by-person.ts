import type { PersonalValue } from '@samspill/shared/personal/personal-owner';

/** The rows of a category by the persons that they are of, as the values of a type of the graph. */
export function byPerson(
  typename: string,
  rows: readonly { readonly personId: string }[],
): ReadonlyMap<string, PersonalValue> {
  return new Map(rows.map((row) => [row.personId, { __typename: typename, ...row }]));
}
