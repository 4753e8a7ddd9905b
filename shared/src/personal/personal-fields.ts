import { gated } from '../access/gated.ts';
import type { DataCategory } from '../decisions/data-category.ts';
import type { PersonalGate } from './create-personal-gate.ts';
import type { OwnRelation } from './personal-owner.ts';

/** A young person as the resolvers have one; with the relation where it was read with the list that the person is from. */
export interface NamedPerson {
  readonly id: string;
  readonly relation?: OwnRelation;
}

interface Gates {
  readonly gate: PersonalGate;
}

/** A field of the own sector and of the person. */
export function ownField(category: DataCategory) {
  return gated(({ id }: NamedPerson, _args: unknown, { gate }: Gates) => gate.own(id, category));
}

/** A field for the other sector, with the field of the decision that it requires. */
export function otherField<Decision extends string>(category: DataCategory, decision: Decision) {
  return gated(
    (
      person: NamedPerson & { readonly [Name in Decision]?: string | null },
      _args: unknown,
      { gate }: Gates,
    ) => gate.other(person.id, category, person[decision]),
  );
}

/** The viewer's relation to the person, signed; null where nothing shows one. */
export const relationField = gated(({ id, relation }: NamedPerson, _args: unknown, { gate }: Gates) =>
  gate.relation({ person: id, ...(relation && { known: relation }) }),
);
