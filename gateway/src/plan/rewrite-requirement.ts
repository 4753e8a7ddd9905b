import { Kind, parse, print, stripIgnoredCharacters, type SelectionSetNode } from 'graphql';
import { namedTypeOf, type CompositeTypes } from './composite-types.ts';
import type { VirtualFields } from './virtual-fields.ts';

/** The virtual fields that each type must get. */
export type WantedFields = Map<string, Set<string>>;

interface Rewriting {
  readonly types: CompositeTypes;
  readonly virtualFields: VirtualFields;
  readonly wanted: WantedFields;
}

/** What a field of a type requires, with a virtual field for each field that has arguments. */
export function rewriteRequirement(requirement: string, type: string, rewriting: Rewriting): string {
  if (!requirement.includes('(')) return requirement;
  const text = print(rewriteSelections(readRequirement(requirement), type, rewriting));
  return stripIgnoredCharacters(text).slice(1, -1);
}

/** A set of fields as a directive writes it, read as the selections that it is. */
export function readRequirement(requirement: string): SelectionSetNode {
  const [operation] = parse(`{${requirement}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A set of fields was expected.');
  return operation.selectionSet;
}

function rewriteSelections(set: SelectionSetNode, type: string, rewriting: Rewriting): SelectionSetNode {
  const { types, virtualFields, wanted } = rewriting;
  const selections = set.selections.map((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const narrowed = selection.typeCondition?.name.value ?? type;
      return { ...selection, selectionSet: rewriteSelections(selection.selectionSet, narrowed, rewriting) };
    }
    const definition = types.field(type, selection.name.value);
    const inner =
      selection.selectionSet && definition
        ? { selectionSet: rewriteSelections(selection.selectionSet, namedTypeOf(definition.type), rewriting) }
        : {};
    if (!selection.arguments?.length) return { ...selection, ...inner };
    const name = virtualFields.nameOf(selection);
    for (const member of types.family(type)) {
      wanted.set(member, (wanted.get(member) ?? new Set<string>()).add(name));
    }
    return { ...selection, ...inner, name: { kind: Kind.NAME as const, value: name }, arguments: [] };
  });
  return { ...set, selections };
}
