import {
  getNamedType,
  isAbstractType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FragmentDefinitionNode,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { SIGNED_IN, type AccessRules } from './access-rules.ts';

export interface GuardedDocument {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/**
 * The numbers of the requirements that decide what of an operation is refused to whom, with that of having signed in
 * before all others; none when nothing of it is guarded.
 */
export function guardsIn(
  { operation, fragments }: GuardedDocument,
  schema: GraphQLSchema,
  rules: AccessRules,
): readonly number[] {
  if (rules.requirements.length === 0) return [];
  const found = new Set<number>();
  const note = (typeName: string, fieldName?: string): void => {
    for (const number of rules.of(typeName, fieldName)) found.add(number);
  };
  const noteField = (parent: GraphQLNamedOutputType, name: string): void => {
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (!field) return;
    note(parent.name);
    note(parent.name, name);
    for (const given of typesOf(getNamedType(field.type), schema)) note(given.name);
  };
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Field: ({ name }) => {
      const parent = types.getParentType();
      if (parent) for (const type of typesOf(parent, schema)) noteField(type, name.value);
    },
  });
  for (const definition of [operation, ...fragments.values()]) visit(definition, visitor);
  return found.size === 0 ? [] : [...found.add(SIGNED_IN)].sort((one, other) => one - other);
}

/** The types that an object can have; a type that none has, or that is of no objects, by itself. */
function typesOf(type: GraphQLNamedOutputType, schema: GraphQLSchema): readonly GraphQLNamedOutputType[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return possible.length > 0 ? possible : [type];
}
