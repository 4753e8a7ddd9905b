import { Kind, type SelectionSetNode } from 'graphql';
import type { RequiredSelection } from './plan.ts';
import type { VirtualField } from './virtual-fields.ts';

/** That one field of a representation is sent in a place and read from a name. */
export interface RequiredName {
  /** Where it stands in the representation, and the name it is sent under. */
  readonly place: string;
  readonly from: string;
  /** The innermost type condition around it; null for none. */
  readonly type: string | null;
}

/** The place of a representation that a field below `parent` is sent in. */
export function placeOf(parent: string, name: string): string {
  return `${parent} ${name}`;
}

/** The names that a required set of fields is made of. */
export function namesOfRequirement(
  set: SelectionSetNode,
  virtualFields: ReadonlyMap<string, VirtualField>,
): readonly RequiredName[] {
  const namesOf = (inner: SelectionSetNode, parent: string, type: string | null): readonly RequiredName[] =>
    inner.selections.flatMap((selection): readonly RequiredName[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return namesOf(selection.selectionSet, parent, selection.typeCondition?.name.value ?? type);
      }
      const from = selection.name.value;
      const name = { place: placeOf(parent, virtualFields.get(from)?.name ?? from), from, type };
      return selection.selectionSet
        ? [name, ...namesOf(selection.selectionSet, `${parent}.${from}`, null)]
        : [name];
    });
  return namesOf(set, '', null);
}

/** The names that a representation is made of. */
export function namesOfRepresentation(required: readonly RequiredSelection[]): readonly RequiredName[] {
  const namesOf = (
    selections: readonly RequiredSelection[],
    parent: string,
    type: string | null,
  ): readonly RequiredName[] =>
    selections.flatMap((selection): readonly RequiredName[] => {
      if (selection.kind === 'Fragment') {
        return namesOf(selection.selections, parent, selection.typeCondition ?? type);
      }
      const { from, name, selections: inner } = selection;
      const one = { place: placeOf(parent, name), from, type };
      return inner ? [one, ...namesOf(inner, `${parent}.${from}`, null)] : [one];
    });
  return namesOf(required, '', null);
}
