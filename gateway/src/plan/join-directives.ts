import { Kind, type ConstDirectiveNode, type ConstValueNode, type DefinitionNode } from 'graphql';

/** A directive of a composed schema that says which subgraph has what. */
export function isJoinDirective({ name }: ConstDirectiveNode, kind: 'type' | 'field'): boolean {
  return name.value === `join__${kind}`;
}

/** The value of an argument of a directive, when it is given. */
export function joinArgument(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === name)?.value;
}

/** The word or text that an argument of a directive has. */
export function joinText(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = joinArgument(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** What each subgraph calls itself, by its word in the directives. */
export function subgraphNames(definitions: readonly DefinitionNode[]): ReadonlyMap<string, string> {
  const graph = definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  const values = graph?.kind === Kind.ENUM_TYPE_DEFINITION ? (graph.values ?? []) : [];
  return new Map(
    values.map(({ name, directives = [] }) => [
      name.value,
      directives.map((directive) => joinText(directive, 'name')).find(Boolean) ?? name.value,
    ]),
  );
}
