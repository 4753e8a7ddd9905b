import { accessClasses } from '@samspill/shared/access/access-classes';
import {
  isInterfaceType,
  isObjectType,
  parse,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { readCompositeTypes } from './composite-types.ts';
import { createSelectionSearch, type Fragments } from './selection-search.ts';

/** The fields of a graph of which each reading is the affair of who asks alone: the owner logs it, and nobody else is given it. */
export interface PersonalFields {
  /** There are none, so that no operation has to be looked at. */
  readonly isEmpty: boolean;
  /** Whether an operation selects any, through whatever fragments, aliases and conditions: of clients, and of fetches. */
  readonly isAskedBy: (operation: OperationDefinitionNode, fragments?: Fragments) => boolean;
}

export interface ComposedGraph {
  readonly sdl: string;
  /** What clients see of it. */
  readonly schema: GraphQLSchema;
}

/**
 * Reads them from a composed schema. A field is one of them when `@access` says PERSONAL of it, when it can give a type of
 * which that is said, or when clients do not see it, as they do not see what the subgraphs tell each other of a person.
 * What holds of a field holds of it in every interface and type that share it.
 */
export function readPersonalFields({ sdl, schema }: ComposedGraph): PersonalFields {
  const document = parse(sdl, { noLocation: true });
  const types = readCompositeTypes(document.definitions);
  const { types: classes, fields } = accessClasses(document);
  const isPersonalType = (name: string): boolean =>
    types.family(name).some((one) => classes.get(one) === 'PERSONAL');
  const found = new Set<string>();
  for (const { type, field, returns, accessClass } of fields) {
    if (accessClass === 'PERSONAL' || isPersonalType(returns) || !isSeen(schema, type, field))
      found.add(`${type}.${field}`);
  }
  spread(
    found,
    fields.map(({ type, field }) => types.family(type).map((one) => `${one}.${field}`)),
  );
  const asks = createSelectionSearch(types, (type, field) => found.has(`${type}.${field}`));
  return {
    isEmpty: found.size === 0,
    isAskedBy: ({ operation, selectionSet }, fragments = new Map()) =>
      found.size > 0 && asks({ selectionSet, type: schema.getRootType(operation)?.name ?? '', fragments }),
  };
}

function isSeen(schema: GraphQLSchema, typeName: string, field: string): boolean {
  const type = schema.getType(typeName);
  return (isObjectType(type) || isInterfaceType(type)) && Object.hasOwn(type.getFields(), field);
}

/** Adds all that are kin to one that is found, until there are no more. */
function spread(found: Set<string>, families: readonly (readonly string[])[]): void {
  const kin = families.filter(({ length }) => length > 1);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const family of kin.filter((one) => one.some((name) => found.has(name))))
      for (const name of family) found.add(name);
  }
}
