import {
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fields of an operation that have one response name on an object, and so are one. */
export interface FieldGroup {
  readonly responseName: string;
  readonly nodes: readonly FieldNode[];
}

export interface Collecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly isIncluded: (node: SelectionNode) => boolean;
}

/** Gathers the fields that selections select on an object of a type, by their response names. */
export function collectCosted(
  sets: readonly SelectionSetNode[],
  type: GraphQLObjectType,
  collecting: Collecting,
): readonly FieldGroup[] {
  const groups = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const applies = (condition: NamedTypeNode | undefined) =>
    condition === undefined || isOf(type, condition.name.value, collecting.schema);
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!collecting.isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const group = groups.get(name);
        if (group) group.push(selection);
        else groups.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selection.typeCondition)) collect(selection.selectionSet);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = collecting.fragments.get(selection.name.value);
        if (fragment && applies(fragment.typeCondition)) collect(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) collect(set);
  return [...groups].map(([responseName, nodes]) => ({ responseName, nodes }));
}

function isOf(type: GraphQLObjectType, name: string, schema: GraphQLSchema): boolean {
  const wanted = schema.getType(name);
  return name === type.name || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}
