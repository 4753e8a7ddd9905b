import { Kind, type FieldNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Plan } from './plan.ts';
import { partsOfPlan, type Part } from './plan-parts.ts';
import type { PlannedGraph } from './planned-graph.ts';

/** What is asked and what is fetched at one place of the answer. */
interface Place {
  /** Names from the root, joined by dots. */
  readonly path: string;
  readonly objects: ReadonlySet<string>;
  readonly asked: readonly SelectionSetNode[];
  readonly given: readonly Part[];
  /** Whether what is given is given to all: so it is taken while it is found out who can be represented. */
  readonly isTrusted: boolean;
}

interface GivenField {
  readonly node: FieldNode;
  readonly part: Part;
}

interface Search {
  readonly graph: PlannedGraph;
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  /** Tells one node from another, so that the same question at the same place is asked once. */
  readonly numberOf: (node: object) => number;
  readonly found: Map<string, string | undefined>;
}

/**
 * Finds a field of a canonical operation that no fetch of its plan gives, for an object that can stand there.
 * Gives the names that lead to it, or undefined when the plan gives all. It knows which objects the subgraphs can
 * give in a place, so that what a plan rightly leaves out is not missed, and it takes a fetch to give nothing of
 * objects whose representation the other fetches do not make complete. The order of the fetches it does not look at.
 */
export function findMissingField(
  operation: OperationDefinitionNode,
  plan: Plan,
  graph: PlannedGraph,
): string | undefined {
  const parts = partsOfPlan(plan, graph);
  const numbers = new Map<object, number>();
  const numberOf = (node: object) => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  const kind: string = operation.operation;
  const place = {
    path: '',
    objects: new Set([kind === 'mutation' ? 'Mutation' : 'Query']),
    asked: [operation.selectionSet],
    given: parts.get('') ?? [],
    isTrusted: false,
  };
  return findIn(place, { graph, parts, numberOf, found: new Map() });
}

function findIn(place: Place, search: Search): string | undefined {
  for (const object of place.objects) {
    const parts = place.given.filter((part) => isGivenTo(object, part, { place, search }));
    for (const [name, nodes] of askedFields(place.asked, object, search.graph)) {
      const [first] = nodes;
      if (!first || first.name.value.startsWith('__')) continue;
      const given = parts.flatMap((part) => givenFields(part, { object, name }, search.graph));
      const path = place.path === '' ? name : `${place.path}.${name}`;
      if (given.length === 0) return path;
      if (!first.selectionSet) continue;
      const objects = search.graph.objectsBelow(object, first.name.value);
      const missing = findBelow({ path, objects, isTrusted: place.isTrusted }, { nodes, given }, search);
      if (missing !== undefined) return missing;
    }
  }
  return undefined;
}

function isGivenTo(
  object: string,
  part: Part,
  { place, search }: { readonly place: Place; readonly search: Search },
): boolean {
  const { represented } = part;
  if (!represented) return true;
  if (!represented.objects.has(object)) return false;
  if (place.isTrusted) return true;
  const needed = {
    path: place.path,
    objects: new Set([object]),
    asked: [represented.by],
    given: place.given.filter((other) => other !== part),
    isTrusted: true,
  };
  return findIn(needed, search) === undefined;
}

function findBelow(
  { path, objects, isTrusted }: Pick<Place, 'path' | 'objects' | 'isTrusted'>,
  { nodes, given }: { readonly nodes: readonly FieldNode[]; readonly given: readonly GivenField[] },
  search: Search,
): string | undefined {
  const numbers = [...nodes, ...given.map(({ node }) => node)].map(search.numberOf);
  const question = [path, ...objects, ...numbers].join(' ');
  if (search.found.has(question)) return search.found.get(question);
  const below = {
    path,
    objects,
    asked: nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    given: [...given.map(({ part }) => part), ...(search.parts.get(path) ?? [])],
    isTrusted,
  };
  const missing = findIn(below, search);
  search.found.set(question, missing);
  return missing;
}

/** The fields that are asked of an object of one type, by the names that their values have. */
function askedFields(
  sets: readonly SelectionSetNode[],
  object: string,
  graph: PlannedGraph,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const add = (set: SelectionSetNode) => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        fields.set(name, [...(fields.get(name) ?? []), selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT && isOf(selection.typeCondition, object, graph)) {
        add(selection.selectionSet);
      }
    }
  };
  sets.forEach(add);
  return fields;
}

function isOf(
  condition: { readonly name: { readonly value: string } } | undefined,
  object: string,
  graph: PlannedGraph,
): boolean {
  return !condition || graph.objectsOf(condition.name.value).has(object);
}

/** The fields of a part that give one name of an object of one type, each as what it is in turn a part of. */
function givenFields(
  { selections, renamed }: Part,
  { object, name }: { readonly object: string; readonly name: string },
  graph: PlannedGraph,
): readonly GivenField[] {
  return selections.selections.flatMap((selection): readonly GivenField[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const { typeCondition, selectionSet } = selection;
      if (!isOf(typeCondition, object, graph)) return [];
      return givenFields({ selections: selectionSet, renamed, represented: null }, { object, name }, graph);
    }
    const written = (selection.alias ?? selection.name).value;
    if ((renamed.get(written) ?? written) !== name) return [];
    return [
      { node: selection, part: { selections: selection.selectionSet ?? EMPTY, renamed, represented: null } },
    ];
  });
}

const EMPTY: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };
