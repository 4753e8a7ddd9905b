import { DateScalar } from '@samspill/shared/date-scalar';
import { isScalarType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';

const SCALARS: readonly GraphQLScalarType[] = [DateScalar];

/**
 * Gives the scalars of a schema that was read from text the checks that the subgraphs make, so that a value that
 * none of them takes is refused at the door, with its place in the document, before anything is fetched.
 */
export function adoptScalars(schema: GraphQLSchema): void {
  for (const { name, parseValue, parseLiteral } of SCALARS) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
}
