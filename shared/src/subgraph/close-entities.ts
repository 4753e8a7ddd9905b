import { isObjectType, type GraphQLSchema } from 'graphql';
import { onlyNames } from '../access/only-names.ts';

/**
 * Has `_entities` find nobody of a type that this subgraph only names. The library knows no `resolvable: false` and would
 * tell back what was sent, with all fields below it.
 */
export function closeEntities(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !onlyNames(type)) continue;
    type.extensions = {
      ...type.extensions,
      apollo: { subgraph: { resolveReference: () => null } },
    };
  }
  return schema;
}
