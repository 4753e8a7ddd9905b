import type { FieldNode } from 'graphql';

/** A field that is asked, once for all nodes of the client's document that ask it. */
export interface CanonicalField {
  readonly name: string;
  /** Its arguments and directives as text; empty when it has none. */
  readonly words: string;
  /** The same for all fields whose values may stand under one name. */
  readonly key: string;
  readonly nodes: FieldNode[];
  /** Null for a leaf. */
  selection: CanonicalSelection | null;
}

/** What is asked of an object: of whatever type it is, and of some types. */
export interface CanonicalSelection {
  readonly field: (key: string, make: () => CanonicalField) => CanonicalField;
  readonly fragment: (typeName: string) => CanonicalSelection;
  /** The type's name has to be fetched only where the type is abstract; elsewhere it is known. */
  readonly addTypeName: (node: FieldNode, isAbstract: boolean) => void;
  readonly fields: ReadonlyMap<string, CanonicalField>;
  readonly fragments: ReadonlyMap<string, CanonicalSelection>;
  readonly typeNames: readonly FieldNode[];
  readonly fetchesTypeName: boolean;
  /** Nothing of it has to be fetched. */
  readonly isEmpty: boolean;
}

/** Creates an empty selection. */
export function createSelection(): CanonicalSelection {
  const fields = new Map<string, CanonicalField>();
  const fragments = new Map<string, CanonicalSelection>();
  const typeNames: FieldNode[] = [];
  let fetchesTypeName = false;
  return {
    field: (key, make) => {
      const field = fields.get(key) ?? make();
      fields.set(key, field);
      return field;
    },
    fragment: (typeName) => {
      const fragment = fragments.get(typeName) ?? createSelection();
      fragments.set(typeName, fragment);
      return fragment;
    },
    addTypeName: (node, isAbstract) => {
      typeNames.push(node);
      fetchesTypeName ||= isAbstract;
    },
    fields,
    fragments,
    typeNames,
    get fetchesTypeName() {
      return fetchesTypeName;
    },
    get isEmpty() {
      return fields.size === 0 && !fetchesTypeName && [...fragments.values()].every(({ isEmpty }) => isEmpty);
    },
  };
}
