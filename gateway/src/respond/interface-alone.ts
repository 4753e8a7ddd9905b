import {
  Kind,
  isInterfaceType,
  type GraphQLAbstractType,
  type GraphQLInterfaceType,
  type SelectionNode,
} from 'graphql';
import type { Selecting } from './collect-fields.ts';
import type { SelectingNode } from './selection-keys.ts';

/** An interface of which nodes select only its own fields, so that the type of the object does not matter. */
export function interfaceAlone(
  abstract: GraphQLAbstractType,
  nodes: readonly SelectingNode[],
  { fragments, schema }: Selecting,
): GraphQLInterfaceType | undefined {
  if (!isInterfaceType(abstract)) return undefined;
  const isOwn = (selection: SelectionNode): boolean => {
    if (selection.kind === Kind.FIELD) return selection.name.value !== '__typename';
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const condition = schema.getType(fragment?.typeCondition?.name.value ?? abstract.name);
    const holds =
      condition === abstract || (isInterfaceType(condition) && schema.isSubType(condition, abstract));
    return holds && (fragment?.selectionSet.selections.every(isOwn) ?? true);
  };
  const isAlone = nodes.every(({ selectionSet }) => selectionSet?.selections.every(isOwn) ?? true);
  return isAlone ? abstract : undefined;
}
