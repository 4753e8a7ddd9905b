import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import type { RequiredSelection } from './plan.ts';
import type { VirtualField } from './virtual-fields.ts';

type ByName = ReadonlyMap<string, VirtualField>;

/** Asks for each virtual field of an operation what it stands for, under the name of the virtual field. */
export function restoreOperation(operation: string, virtualFields: ByName): string {
  if (![...virtualFields.keys()].some((name) => operation.includes(name))) return operation;
  const restored = visit(parse(operation, { noLocation: true }), {
    Field: (field) => {
      const original = virtualFields.get(field.name.value);
      if (!original) return undefined;
      return {
        ...field,
        alias: field.alias ?? field.name,
        name: { kind: Kind.NAME, value: original.name },
        arguments: [...original.arguments, ...(field.arguments ?? [])],
      };
    },
  });
  return stripIgnoredCharacters(print(restored));
}

/** Sends each virtual field of a representation under the name that the subgraph knows. */
export function restoreRequired(
  selections: readonly RequiredSelection[],
  virtualFields: ByName,
): readonly RequiredSelection[] {
  return selections.map((selection) => {
    if (selection.kind === 'Fragment') {
      return { ...selection, selections: restoreRequired(selection.selections, virtualFields) };
    }
    return {
      ...selection,
      name: virtualFields.get(selection.from)?.name ?? selection.name,
      selections: selection.selections && restoreRequired(selection.selections, virtualFields),
    };
  });
}
