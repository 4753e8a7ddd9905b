import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much an operation asks for, with every fragment counted where it is used. */
export interface Measure {
  /** Fields nested in each other, at the deepest. */
  readonly depth: number;
  /** Fragments of both kinds nested in each other, at the deepest, whatever fields lie between them. */
  readonly fragmentDepth: number;
  readonly aliases: number;
  /** Fields, spreads and inline fragments: about as many steps as planning takes. */
  readonly selections: number;
}

const NOTHING: Measure = { depth: 0, fragmentDepth: 0, aliases: 0, selections: 0 };

/**
 * Measures the largest operation of a document in time linear in its length: each fragment once, however often it
 * is spread. A fragment that spreads itself counts as nothing there; validation refuses it anyhow.
 */
export function measureDocument({ definitions }: DocumentNode): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measures = new Map<string, Measure>();
  const fragment = (name: string): Measure => {
    const known = measures.get(name);
    const definition = fragments.get(name);
    if (known || !definition) return known ?? NOTHING;
    measures.set(name, NOTHING);
    const measure = measureSelections(definition.selectionSet, fragment);
    measures.set(name, measure);
    return measure;
  };
  return definitions
    .map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? measureSelections(definition.selectionSet, fragment)
        : NOTHING,
    )
    .reduce(larger, NOTHING);
}

function measureSelections({ selections }: SelectionSetNode, fragment: (name: string) => Measure): Measure {
  return selections
    .map((selection) => withSelection(selection, innerOf(selection, fragment)))
    .reduce(besides, NOTHING);
}

function withSelection(selection: SelectionNode, inner: Measure): Measure {
  const isField = selection.kind === Kind.FIELD;
  return {
    depth: inner.depth + (isField ? 1 : 0),
    fragmentDepth: inner.fragmentDepth + (isField ? 0 : 1),
    aliases: inner.aliases + (isField && selection.alias ? 1 : 0),
    selections: inner.selections + 1,
  };
}

function besides(one: Measure, other: Measure): Measure {
  return {
    ...larger(one, other),
    aliases: one.aliases + other.aliases,
    selections: one.selections + other.selections,
  };
}

function innerOf(selection: SelectionNode, fragment: (name: string) => Measure): Measure {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return fragment(selection.name.value);
  return selection.selectionSet ? measureSelections(selection.selectionSet, fragment) : NOTHING;
}

function larger(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    fragmentDepth: Math.max(one.fragmentDepth, other.fragmentDepth),
    aliases: Math.max(one.aliases, other.aliases),
    selections: Math.max(one.selections, other.selections),
  };
}
