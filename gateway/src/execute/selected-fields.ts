import { Kind, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/** What has to be known of types while fetching. */
export interface IsOfType {
  /** Whether an object of a type is of another type too, its own or an abstract one. */
  (typeName: string, condition: string): boolean;
  /** Whether no object is of just this type. */
  readonly isAbstract: (typeName: string) => boolean;
}

/** What a selection puts on an object, by the type of the object; undefined when nothing says it. */
export interface SelectedFields {
  readonly of: (typeName: string | undefined) => readonly SelectedField[];
  /** Those of all types. */
  readonly all: () => readonly SelectedField[];
}

export interface SelectedField {
  /** The name under which the value comes. */
  readonly name: string;
  /** Null for a leaf. */
  readonly inner: SelectedFields | null;
  /** Whether it is to say which type an object has of which only an abstract one is known. */
  readonly settlesType: boolean;
}

/** Reads a selection, for each type once and when it is first asked for. */
export function selectedFields(selections: readonly SelectionNode[], isOfType: IsOfType): SelectedFields {
  const known = new Map<string | undefined, readonly SelectedField[]>();
  const read = (holds: (condition: string) => boolean, typeName?: string): readonly SelectedField[] => {
    const settlesType = typeName !== undefined && isOfType.isAbstract(typeName);
    const nodes = new Map<string, readonly FieldNode[]>();
    gather(selections, nodes, holds);
    return [...nodes].map(([name, group]) => ({
      name,
      inner: innerOf(group, isOfType),
      settlesType: settlesType && name === '__typename',
    }));
  };
  return {
    of: (typeName) => {
      const before = known.get(typeName);
      if (before) return before;
      const fields = read((condition) => typeName !== undefined && isOfType(typeName, condition), typeName);
      known.set(typeName, fields);
      return fields;
    },
    all: () => read(() => true),
  };
}

function gather(
  selections: readonly SelectionNode[],
  nodes: Map<string, readonly FieldNode[]>,
  holds: (condition: string) => boolean,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      nodes.set(name, [...(nodes.get(name) ?? []), selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      if (condition === undefined || holds(condition))
        gather(selection.selectionSet.selections, nodes, holds);
    }
  }
}

function innerOf(group: readonly FieldNode[], isOfType: IsOfType): SelectedFields | null {
  const sets = group.flatMap(({ selectionSet }): SelectionSetNode[] => (selectionSet ? [selectionSet] : []));
  if (sets.length === 0) return null;
  return selectedFields(
    sets.flatMap(({ selections }) => selections),
    isOfType,
  );
}
