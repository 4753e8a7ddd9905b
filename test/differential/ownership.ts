import { parse, Kind, type ConstDirectiveNode, type DefinitionNode, type NameNode } from 'graphql';

/** Who can give what, as the supergraph says it. Subgraphs go by the names that they call themselves. */
export interface Ownership {
  readonly subgraphs: readonly string[];
  /** The subgraphs that can give a field of a type. */
  readonly ownersOf: (type: string, field: string) => readonly string[];
  /** The key by which a subgraph lets an entity of a type in. */
  readonly keyOf: (type: string, subgraph: string) => string;
}

/** Reads the ownership from the text of a supergraph, of which only the `@join__` directives are looked at; some types can be left out. */
export function readOwnership(supergraphSdl: string, leftOut: ReadonlySet<string> = new Set()): Ownership {
  const { definitions } = parse(supergraphSdl);
  const names = graphNames(definitions);
  const owners = new Map<string, readonly string[]>();
  const keys = new Map<string, string>();
  const graphIn = (directive: ConstDirectiveNode) => names.get(argumentOf(directive, 'graph') ?? '') ?? '';
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const type = definition.name.value;
    if (leftOut.has(type)) continue;
    const joins = directivesOf(definition, 'join__type');
    for (const join of joins) {
      const key = argumentOf(join, 'key');
      if (key !== undefined && argumentOf(join, 'resolvable') !== 'false')
        keys.set(`${type} ${graphIn(join)}`, key);
    }
    for (const field of definition.fields ?? []) {
      const said = directivesOf(field, 'join__field');
      for (const join of said) refuseUnknown(join, `${type}.${field.name.value}`);
      owners.set(`${type}.${field.name.value}`, (said.length > 0 ? said : joins).map(graphIn));
    }
  }
  return {
    subgraphs: [...names.values()],
    ownersOf: (type, field) => found(owners, `${type}.${field}`),
    keyOf: (type, subgraph) => found(keys, `${type} ${subgraph}`),
  };
}

function graphNames(definitions: readonly DefinitionNode[]): ReadonlyMap<string, string> {
  const graphs = definitions.find(
    (one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map((value) => [
      value.name.value,
      directivesOf(value, 'join__graph').map((one) => argumentOf(one, 'name') ?? '')[0] ?? '',
    ]),
  );
}

/** Only who gives a field is understood here; a graph that says more needs more of this file. */
function refuseUnknown(join: ConstDirectiveNode, where: string): void {
  const further = (join.arguments ?? []).map(({ name }) => name.value).filter((name) => name !== 'graph');
  if (further.length > 0)
    throw new Error(`${where} has ${further.join(', ')}, which the oracle does not know.`);
}

interface Directed {
  readonly name: NameNode;
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

function directivesOf({ directives = [] }: Directed, name: string): readonly ConstDirectiveNode[] {
  return directives.filter((directive) => directive.name.value === name);
}

function argumentOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.BOOLEAN) return String(value.value);
  return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? value.value : undefined;
}

function found<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The supergraph says nothing of ${key}.`);
  return value;
}
