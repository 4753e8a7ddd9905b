import {
  baseType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  possibleRuntimeTypes,
  type CompositeType,
  type Schema,
  type Supergraph,
} from '@apollo/federation-internals';

/** What a plan is held against: who can have which objects. */
export interface PlannedGraph {
  /** The object types that a type can be, of those that clients see. */
  readonly objectsOf: (type: string) => ReadonlySet<string>;
  /**
   * The object types that a field of an object can give, of those that clients see: subgraphs that share a field
   * give the same by it, so that it is never of a type that one of them does not know there.
   */
  readonly objectsBelow: (object: string, field: string) => ReadonlySet<string>;
  /** The keys by which an object can be asked for in a subgraph: sets of fields. */
  readonly keysOf: (subgraph: string, object: string) => readonly string[];
  /** Whether a subgraph knows as one object what others know as an interface. */
  readonly isInterfaceObject: (subgraph: string, type: string) => boolean;
}

/** Reads a composed schema as what plans are held against. */
export function readPlannedGraph(supergraph: Supergraph): PlannedGraph {
  const subgraphs = supergraph.subgraphs();
  const clients = supergraph.apiSchema();
  const known = new Map<string, ReadonlySet<string>>();
  const objectsOf = (name: string): ReadonlySet<string> => {
    const type = supergraph.schema.type(name);
    const objects =
      known.get(name) ??
      new Set(
        type && isCompositeType(type)
          ? possibleRuntimeTypes(type).flatMap((object) => (clients.type(object.name) ? [object.name] : []))
          : [],
      );
    known.set(name, objects);
    return objects;
  };
  return {
    objectsOf,
    objectsBelow: memoize((object, field) => {
      const parents = [object, ...interfacesOf(supergraph.schema, object)];
      const [first = new Set<string>(), ...others] = subgraphs
        .values()
        .flatMap(({ schema }) => typesBelow(schema, parents, field))
        // An interface object is one object in its subgraph and any implementing one outside.
        .map((type) => new Set(possibleRuntimeTypes(type).flatMap(({ name }) => [...objectsOf(name)])));
      return new Set([...first].filter((name) => others.every((other) => other.has(name))));
    }),
    isInterfaceObject: memoize((subgraph, name) => {
      const [type, interfaceOfAll] = [
        subgraphs.get(subgraph)?.schema.type(name),
        supergraph.schema.type(name),
      ];
      return type?.kind === 'ObjectType' && interfaceOfAll?.kind === 'InterfaceType';
    }),
    keysOf: memoize((subgraph, object) => {
      const schema = subgraphs.get(subgraph)?.schema;
      const known = [object, ...interfacesOf(supergraph.schema, object)];
      const type = known.map((name) => schema?.type(name)).find((one) => one && isObjectType(one));
      const keys = type?.appliedDirectivesOf<{ fields: string; resolvable?: boolean }>('key') ?? [];
      return keys
        .map((key) => key.arguments())
        .flatMap(({ fields, resolvable }) => (resolvable === false ? [] : [fields]));
    }),
  };
}

function interfacesOf(schema: Schema, object: string): readonly string[] {
  const type = schema.type(object);
  return type && isObjectType(type) ? type.interfaces().map(({ name }) => name) : [];
}

/** The type of a field in a subgraph: of the first of the named types that is there and has it. */
function typesBelow(schema: Schema, parents: readonly string[], field: string): readonly CompositeType[] {
  for (const name of parents) {
    const parent = schema.type(name);
    if (!parent || !(isObjectType(parent) || isInterfaceType(parent))) continue;
    const type = parent.field(field)?.type;
    const named = type && baseType(type);
    if (named && isCompositeType(named)) return [named];
  }
  return [];
}

function memoize<Value>(make: (one: string, other: string) => Value): (one: string, other: string) => Value {
  const made = new Map<string, Value>();
  return (one, other) => {
    const key = `${one}.${other}`;
    const value = made.get(key) ?? make(one, other);
    made.set(key, value);
    return value;
  };
}
