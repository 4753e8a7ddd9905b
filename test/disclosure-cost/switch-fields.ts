import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

/** Gives a field plainly, from the object that it is of. */
export type PlainField = (source: unknown, context: object) => unknown;

/** Has fields, as `Type.field`, give something plain instead of what they give, as long as that is wished. */
export function switchFields(
  schema: GraphQLSchema,
  fields: Readonly<Record<string, PlainField>>,
  isPlain: () => boolean,
): void {
  for (const [path, plain] of Object.entries(fields)) {
    const [typeName = '', fieldName = ''] = path.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (field?.resolve === undefined) throw new Error(`${path} has no resolver.`);
    const guarded: GraphQLFieldResolver<unknown, object> = field.resolve;
    field.resolve = (...asked: Parameters<typeof guarded>) => {
      const [source, , context] = asked;
      return isPlain() ? plain(source, context) : guarded(...asked);
    };
  }
}
