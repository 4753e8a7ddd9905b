import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** How much an operation asks for, with every fragment counted where it is used. */
export interface Measure {
  /** Fields nested in each other, at the deepest. */
  readonly depth: number;
  readonly aliases: number;
}

const NOTHING: Measure = { depth: 0, aliases: 0 };

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
  let depth = 0;
  let aliases = 0;
  for (const selection of selections) {
    const inner = innerOf(selection, fragment);
    const isField = selection.kind === Kind.FIELD;
    depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
    aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
  }
  return { depth, aliases };
}

function innerOf(
  selection: SelectionSetNode['selections'][number],
  fragment: (name: string) => Measure,
): Measure {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return fragment(selection.name.value);
  return selection.selectionSet ? measureSelections(selection.selectionSet, fragment) : NOTHING;
}

function larger(one: Measure, other: Measure): Measure {
  return { depth: Math.max(one.depth, other.depth), aliases: Math.max(one.aliases, other.aliases) };
}
