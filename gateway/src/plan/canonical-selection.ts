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
  readonly fields: ReadonlyMap<string, CanonicalField>;
  readonly fragments: ReadonlyMap<string, CanonicalSelection>;
  /** The named fragments that it has taken up; a second time they add nothing. */
  readonly spread: Set<string>;
  /** Where the client asks for the type's name. */
  readonly typeNames: FieldNode[];
  /** Whether the type's name has to be fetched, because it is asked for or decides what is; elsewhere it is known or does not matter. */
  readonly fetchesTypeName: boolean;
  /** Nothing of it has to be fetched. */
  readonly isEmpty: boolean;
}

/** Creates an empty selection on a type. */
export function createSelection(isAbstract = false): CanonicalSelection {
  const fields = new Map<string, CanonicalField>();
  const fragments = new Map<string, CanonicalSelection>();
  const typeNames: FieldNode[] = [];
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
    fields,
    fragments,
    spread: new Set(),
    typeNames,
    get fetchesTypeName() {
      return isAbstract && (typeNames.length > 0 || fragments.size > 0);
    },
    get isEmpty() {
      return fields.size === 0 && !isAbstract && [...fragments.values()].every(({ isEmpty }) => isEmpty);
    },
  };
}
