import { isAbstractType, isObjectType, type GraphQLCompositeType } from 'graphql';
import type { Draft } from './draft.ts';

/** The types of which an object of a type may be too. */
export function overlappingTypes(
  { schema }: Draft,
  type: GraphQLCompositeType,
): readonly GraphQLCompositeType[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return Object.values(schema.getTypeMap()).filter(
    (other): other is GraphQLCompositeType =>
      (isObjectType(other) && possible.includes(other)) ||
      (isAbstractType(other) && schema.getPossibleTypes(other).some((one) => possible.includes(one))),
  );
}
