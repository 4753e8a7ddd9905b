import { Kind, type GraphQLObjectType } from 'graphql';

/** Whether a type has keys by which others alone give something: `resolvable: false` says that nobody comes to it here by name. */
export function onlyNames(type: GraphQLObjectType): boolean {
  const keys = (type.astNode?.directives ?? []).filter(({ name }) => name.value === 'key');
  const isClosed = keys.map(({ arguments: args = [] }) =>
    args.some(
      ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    ),
  );
  return isClosed.length > 0 && isClosed.every((closed) => closed);
}
