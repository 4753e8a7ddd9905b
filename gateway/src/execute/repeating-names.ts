import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import type { FetchStep } from './fetch-step.ts';

/** Each name is searched for by itself. */
const MOST_NAMES = 12;

/**
 * The names in an answer under which an object may stand at several places, those nearest to the top first. Whatever is
 * fetched for such an object is fetched by what it holds, so that two that hold the same can be one.
 */
export function repeatingNames(steps: readonly FetchStep[], schema: GraphQLSchema): readonly string[] {
  if (steps.some(({ node }) => node.outputRewrites.length > 0)) return [];
  const names = new NameSearch(schema);
  for (const { node, selection, representation } of steps) {
    const selections = selectionsOf(selection);
    if (representation) names.search(selections, { type: undefined, depth: 1 });
    else names.search(selections, { type: rootType(schema, node.operationKind), depth: 0 });
  }
  return names.nearestFirst().slice(0, MOST_NAMES);
}

function rootType(schema: GraphQLSchema, kind: 'query' | 'mutation'): GraphQLNamedType | undefined {
  return (kind === 'mutation' ? schema.getMutationType() : schema.getQueryType()) ?? undefined;
}

function selectionsOf(selection: string): readonly SelectionNode[] {
  const [operation] = parse(selection, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
}

interface Place {
  readonly type: GraphQLNamedType | undefined;
  /** 0 for the root, of which there is one. */
  readonly depth: number;
}

class NameSearch {
  readonly #schema: GraphQLSchema;
  readonly #depths = new Map<string, number>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  nearestFirst(): readonly string[] {
    return [...this.#depths].sort(([, one], [, other]) => one - other).map(([name]) => name);
  }

  search(selections: readonly SelectionNode[], place: Place): void {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition
          ? this.#schema.getType(selection.typeCondition.name.value)
          : place.type;
        this.search(selection.selectionSet.selections, { ...place, type });
      } else if (selection.kind === Kind.FIELD && selection.selectionSet) {
        const hasFields = isObjectType(place.type) || isInterfaceType(place.type);
        const field = hasFields ? place.type.getFields()[selection.name.value] : undefined;
        if (!field || isLeafType(getNamedType(field.type))) continue;
        const name = (selection.alias ?? selection.name).value;
        const repeats = place.depth > 0 && !isListType(getNullableType(field.type));
        if (repeats) this.#depths.set(name, Math.min(place.depth, this.#depths.get(name) ?? Infinity));
        this.search(selection.selectionSet.selections, {
          type: getNamedType(field.type),
          depth: place.depth + 1,
        });
      }
    }
  }
}
