import {
  Kind,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
  type UnionTypeDefinitionNode,
  type UnionTypeExtensionNode,
} from 'graphql';

/** How widely something may be read, from all to only some. */
export const ACCESS_CLASSES = ['OPEN', 'AGGREGATE', 'CONFIDENTIAL', 'PERSONAL'] as const;
export type AccessClass = (typeof ACCESS_CLASSES)[number];

/** A field of a schema, with its class: null when neither it nor its type says one. */
export interface ClassifiedField {
  readonly type: string;
  readonly field: string;
  readonly returns: string;
  readonly accessClass: AccessClass | null;
}

/** The classes of a schema's object types and interfaces, and of their fields. */
export interface AccessClasses {
  readonly types: ReadonlyMap<string, AccessClass | null>;
  readonly fields: readonly ClassifiedField[];
}

/**
 * Reads `@access` of a contract. A field has the class it says itself; else the narrower of its type's and of the type's
 * that it returns, with a union that can be PERSONAL for one, so that nothing is reached through a field that forgot to say so.
 */
export function accessClasses(document: DocumentNode): AccessClasses {
  const definitions = document.definitions.filter(isTypeWithFields);
  const types = new Map<string, AccessClass | null>();
  for (const { name, directives } of definitions) {
    types.set(name.value, narrower(types.get(name.value) ?? null, classOf(directives)));
  }
  for (const node of document.definitions.filter(isUnion)) {
    const isPersonal = node.types?.some(({ name }) => types.get(name.value) === 'PERSONAL') ?? false;
    if (isPersonal) types.set(node.name.value, 'PERSONAL');
  }
  const fields = definitions.flatMap(({ name, fields: own = [] }) =>
    own.map((field) => {
      const returns = nameOf(field.type);
      const inherited = narrower(types.get(name.value) ?? null, types.get(returns) ?? null);
      const accessClass = classOf(field.directives) ?? (types.get(name.value) === null ? null : inherited);
      return { type: name.value, field: field.name.value, returns, accessClass };
    }),
  );
  return { types, fields };
}

/** A union is PERSONAL where something that it can be is; what is CONFIDENTIAL in one guards itself. */
function isUnion(node: DefinitionNode): node is UnionTypeDefinitionNode | UnionTypeExtensionNode {
  return node.kind === Kind.UNION_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_EXTENSION;
}

type TypeWithFields =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode;

/** What is said of a type in a second place counts as in the first. */
function isTypeWithFields(node: DefinitionNode): node is TypeWithFields {
  const { kind } = node;
  return (
    kind === Kind.OBJECT_TYPE_DEFINITION ||
    kind === Kind.OBJECT_TYPE_EXTENSION ||
    kind === Kind.INTERFACE_TYPE_DEFINITION ||
    kind === Kind.INTERFACE_TYPE_EXTENSION
  );
}

/** The narrower of two classes; one that is not said counts for nothing. */
export function narrower(one: AccessClass | null, other: AccessClass | null): AccessClass | null {
  const rank = (accessClass: AccessClass | null) =>
    accessClass === null ? -1 : ACCESS_CLASSES.indexOf(accessClass);
  return rank(one) >= rank(other) ? one : other;
}

function classOf(directives: readonly ConstDirectiveNode[] = []): AccessClass | null {
  const access = directives.find(({ name }) => name.value === 'access');
  const value = access?.arguments?.find(({ name }) => name.value === 'class')?.value;
  return value?.kind === Kind.ENUM ? (ACCESS_CLASSES.find((word) => word === value.value) ?? null) : null;
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
