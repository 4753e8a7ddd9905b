import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** The types that an object can have of which a type is known. */
export function typesOf(type: GraphQLCompositeType, schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

/** The types that a field gives of objects of some types: one of them can give less than an interface says of all. */
export function typesGiven(
  fieldName: string,
  types: readonly GraphQLObjectType[],
  schema: GraphQLSchema,
): readonly GraphQLObjectType[] {
  const given = types.flatMap((type) => {
    const field = type.getFields()[fieldName];
    const named = field && getNamedType(field.type);
    return isCompositeType(named) ? typesOf(named, schema) : [];
  });
  return [...new Set(given)];
}
