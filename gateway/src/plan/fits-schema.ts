import { parse, validate, type GraphQLSchema } from 'graphql';

/** Whether an operation that was valid over one schema is valid over another. */
export function fitsSchema(document: string, schema: GraphQLSchema): boolean {
  return validate(schema, parse(document, { noLocation: true }), undefined, { maxErrors: 1 }).length === 0;
}
