import { Kind, type FragmentDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { namedTypeOf, type CompositeTypes } from './composite-types.ts';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** A selection on a type. */
export interface SearchedSelection {
  readonly selectionSet: SelectionSetNode;
  readonly type: string;
  readonly fragments: Fragments;
}

/** Creates a search for fields in selections, whatever conditions they have. Each fragment is gone into once. */
export function createSelectionSearch(
  types: Pick<CompositeTypes, 'field'>,
  isSought: (type: string, field: string) => boolean,
): (searched: SearchedSelection) => boolean {
  return ({ selectionSet, type, fragments }) => {
    const spread = new Set<string>();
    const isIn = (set: SelectionSetNode | undefined, on: string): boolean =>
      set?.selections.some((selection) => isAt(selection, on)) === true;
    const isAt = (selection: SelectionNode, on: string): boolean => {
      switch (selection.kind) {
        case Kind.FIELD: {
          const { name, selectionSet: inner } = selection;
          if (isSought(on, name.value)) return true;
          const definition = types.field(on, name.value);
          return isIn(inner, definition ? namedTypeOf(definition.type) : '');
        }
        case Kind.INLINE_FRAGMENT:
          return isIn(selection.selectionSet, selection.typeCondition?.name.value ?? on);
        case Kind.FRAGMENT_SPREAD: {
          const fragment = spread.has(selection.name.value) ? undefined : fragments.get(selection.name.value);
          spread.add(selection.name.value);
          return isIn(fragment?.selectionSet, fragment?.typeCondition.name.value ?? '');
        }
      }
    };
    return isIn(selectionSet, type);
  };
}
