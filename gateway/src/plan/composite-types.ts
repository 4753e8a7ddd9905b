import {
  Kind,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';

export type CompositeNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Whether a definition has fields that can be selected. */
export function isComposite(definition: DefinitionNode): definition is CompositeNode {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
  );
}

/** The type of a field without its lists and its promises that it is never null. */
export function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

/** The objects and interfaces of a document, by name. */
export interface CompositeTypes {
  readonly field: (type: string, name: string) => FieldDefinitionNode | undefined;
  /** The type itself, and those that implement it or are members of it. */
  readonly family: (type: string) => readonly string[];
  readonly fieldNames: ReadonlySet<string>;
}

/** Reads the objects and interfaces of a document. */
export function readCompositeTypes(definitions: readonly DefinitionNode[]): CompositeTypes {
  const types = definitions.filter(isComposite);
  const byName = new Map(types.map((type) => [type.name.value, type]));
  const members = new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.UNION_TYPE_DEFINITION
        ? [[definition.name.value, (definition.types ?? []).map(({ name }) => name.value)] as const]
        : [],
    ),
  );
  return {
    field: (type, name) => byName.get(type)?.fields?.find((field) => field.name.value === name),
    family: (type) => [
      type,
      ...(members.get(type) ?? []),
      ...types
        .filter(({ interfaces = [] }) => interfaces.some(({ name }) => name.value === type))
        .map(({ name }) => name.value),
    ],
    fieldNames: new Set(types.flatMap(({ fields = [] }) => fields.map(({ name }) => name.value))),
  };
}
