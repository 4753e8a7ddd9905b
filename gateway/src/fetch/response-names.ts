import {
  Kind,
  isAbstractType,
  isObjectType,
  isInterfaceType,
  type DirectiveNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** What decides which fields of a selection apply to an object. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The type of the object; undefined when nothing says it. */
  readonly typeName: string | undefined;
}

/** The names, as the client gave them, under which a selection puts fields on an object; `__typename` is no field. */
export function responseNames(selectionSet: SelectionSetNode, selecting: Selecting): readonly string[] {
  const names = selectionSet.selections.flatMap((selection) => {
    if (!isIncluded(selection.directives ?? [], selecting)) return [];
    switch (selection.kind) {
      case Kind.FIELD:
        return selection.name.value === '__typename' ? [] : [selection.alias?.value ?? selection.name.value];
      case Kind.INLINE_FRAGMENT:
        return !selection.typeCondition || isOfType(selection.typeCondition.name.value, selecting)
          ? responseNames(selection.selectionSet, selecting)
          : [];
      case Kind.FRAGMENT_SPREAD:
        return [];
    }
  });
  return [...new Set(names)];
}

/** Whether an object of the type that is selected on is also of another type, its own or an abstract one. */
export function isOfType(name: string, { schema, typeName }: Selecting): boolean {
  if (typeName === undefined || name === typeName) return true;
  const wanted = schema.getType(name);
  const actual = schema.getType(typeName);
  return (
    isAbstractType(wanted) &&
    (isObjectType(actual) || isInterfaceType(actual)) &&
    schema.isSubType(wanted, actual)
  );
}

/** Whether `@skip` and `@include` leave a selection in. */
export function isIncluded(directives: readonly DirectiveNode[], { variables }: Selecting): boolean {
  return directives.every((directive) => {
    const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
    const condition =
      value?.kind === Kind.BOOLEAN
        ? value.value
        : value?.kind === Kind.VARIABLE
          ? variables[value.name.value]
          : true;
    if (directive.name.value === 'skip') return condition !== true;
    return directive.name.value !== 'include' || condition !== false;
  });
}
