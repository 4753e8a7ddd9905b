import type { AccessClasses } from '@samspill/shared/access/access-classes';
import {
  Kind,
  print,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type StringValueNode,
  type TypeDefinitionNode,
} from 'graphql';
import type { SubgraphName } from '../subgraphs.ts';
import type { ArgumentReference, FieldReference, TypeReference } from './graph-reference.ts';

const KINDS = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'type',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.SCALAR_TYPE_DEFINITION]: 'scalar',
} as const;

/** What one subgraph says of one type. */
export type TypeInSubgraph = Omit<TypeReference, 'page' | 'owners'> & { readonly subgraph: SubgraphName };

/** Reads a type as one subgraph's schema defines it. */
export function readDefinition(
  node: TypeDefinitionNode,
  subgraph: SubgraphName,
  classes: AccessClasses,
): TypeInSubgraph {
  const name = node.name.value;
  const classOf = new Map(
    classes.fields.filter(({ type }) => type === name).map(({ field, accessClass }) => [field, accessClass]),
  );
  const fields: readonly (FieldDefinitionNode | InputValueDefinitionNode)[] =
    'fields' in node ? (node.fields ?? []) : [];
  return {
    subgraph,
    name,
    kind: KINDS[node.kind],
    description: textOf(node),
    keys: keysOf(node.directives),
    accessClass: classes.types.get(name) ?? null,
    interfaces: 'interfaces' in node ? namesOf(node.interfaces) : [],
    members: 'types' in node ? namesOf(node.types) : [],
    fields: fields
      .filter(({ directives = [] }) => !directives.some((directive) => directive.name.value === 'external'))
      .map((field) => readField(field, subgraph, classOf.get(field.name.value) ?? null)),
    values: 'values' in node ? (node.values ?? []).map(readValue) : [],
  };
}

/** Reads an argument, or the field of an input, with its type and standard value. */
export function readArgument(node: InputValueDefinitionNode): ArgumentReference {
  const standard = node.defaultValue ? ` = ${print(node.defaultValue)}` : '';
  return { name: node.name.value, type: print(node.type) + standard, description: textOf(node) };
}

function readField(
  node: FieldDefinitionNode | InputValueDefinitionNode,
  subgraph: SubgraphName,
  accessClass: FieldReference['accessClass'],
): FieldReference {
  const input = node.kind === Kind.INPUT_VALUE_DEFINITION;
  const told = input ? readArgument(node) : { type: print(node.type), description: textOf(node) };
  const args = input ? [] : (node.arguments ?? []).map(readArgument);
  return { name: node.name.value, ...told, args, accessClass, from: [subgraph] };
}

function readValue(node: {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode | undefined;
}) {
  return { name: node.name.value, description: textOf(node) };
}

function keysOf(directives: readonly ConstDirectiveNode[] = []): readonly string[] {
  return directives
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: args = [] }) => args)
    .flatMap(({ name, value }) =>
      name.value === 'fields' && value.kind === Kind.STRING ? [value.value] : [],
    );
}

function namesOf(nodes: readonly { readonly name: { readonly value: string } }[] = []): readonly string[] {
  return nodes.map(({ name }) => name.value);
}

/** A description in one line. */
export function textOf({ description }: { readonly description?: StringValueNode | undefined }): string {
  return (description?.value ?? '').replace(/\s*\n\s*/g, ' ').trim();
}
