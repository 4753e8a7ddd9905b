import { gated } from '../access/gated.ts';
import type { DataCategory } from '../decisions/data-category.ts';
import type { PersonalGate } from './create-personal-gate.ts';
import type { AccessRefused } from './access-refused.ts';
import type { OwnRelation, PersonalValue } from './personal-owner.ts';
import { wasRead } from './read-relation.ts';

/** A young person as the resolvers have one; with the relation where it was read with the list that the person is from. */
export interface NamedPerson {
  readonly id: string;
  /** Believed only where a list has marked it as read; a reference can say anything. */
  readonly relation?: OwnRelation;
}

interface Gates {
  readonly gate: PersonalGate;
}

/** What a field gives whose category's reader gives such values. */
type Given<Value extends PersonalValue> = Promise<Value | AccessRefused | null>;

/** A field of the own sector and of the person; the value is what the owner's reader of the category gives. */
export function ownField<Value extends PersonalValue>(category: DataCategory) {
  return gated(
    ({ id }: NamedPerson, _args: unknown, { gate }: Gates): Given<Value> =>
      gate.own(id, category) as Given<Value>,
  );
}

/** A field for the other sector, with the field of the decision that it requires. */
export function otherField<Value extends PersonalValue>(category: DataCategory, decision: string) {
  return gated(
    (person: NamedPerson, _args: unknown, { gate }: Gates): Given<Value> =>
      gate.other(person.id, category, decisionOf(person, decision)) as Given<Value>,
  );
}

/** The signed decision as it came with the person; null where none did, or nothing that could be one. */
function decisionOf(person: NamedPerson, field: string): string | null {
  const decision = (person as unknown as Readonly<Record<string, unknown>>)[field];
  return typeof decision === 'string' ? decision : null;
}

/** The viewer's relation to the person, signed; null where nothing shows one. */
export const relationField = gated(({ id, relation }: NamedPerson, _args: unknown, { gate }: Gates) =>
  gate.relation({ person: id, ...(wasRead(relation) && { known: relation }) }),
);
