import { Kind, type FieldNode, type SelectionNode } from 'graphql';
import type { Selecting } from './collect-fields.ts';

/** A field or an operation: what has selections. */
export type SelectingNode = Pick<FieldNode, 'selectionSet'>;

export interface KeyOptions extends Selecting {
  /** Under which name the value of each field stands in the merged data. */
  readonly names: ReadonlyMap<FieldNode, string>;
}

/** Creates keys for what nodes select together: the same for the same selections, however often they are written. */
export function createSelectionKeys(options: KeyOptions): (nodes: readonly SelectingNode[]) => string {
  const known = new Map<SelectionNode, number>();
  const numbers = new Map<string, number>();
  const numberOf = (node: SelectionNode): number => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const words = wordsOf(node, options) + ('selectionSet' in node ? keyOf(node) : '');
    const number = numbers.get(words) ?? numbers.size;
    numbers.set(words, number);
    known.set(node, number);
    return number;
  };
  const keyOf = ({ selectionSet }: SelectingNode): string => {
    const included = selectionSet?.selections.filter((selection) => options.isIncluded(selection)) ?? [];
    return `{${included.map(numberOf).join()}}`;
  };
  return (nodes) => nodes.map(keyOf).join('');
}

function wordsOf(node: SelectionNode, { names }: KeyOptions): string {
  switch (node.kind) {
    case Kind.FIELD: {
      const { alias, name } = node;
      return `${alias?.value ?? name.value} ${name.value} ${names.get(node) ?? ''}`;
    }
    case Kind.INLINE_FRAGMENT:
      return `... on ${node.typeCondition?.name.value ?? ''}`;
    case Kind.FRAGMENT_SPREAD:
      return `...${node.name.value}`;
  }
}
