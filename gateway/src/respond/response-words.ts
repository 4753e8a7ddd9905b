import type { FieldNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';

/** The words of a client's document, and what stands for them in the merged data. */
export interface ResponseWords {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Under which name the value of each field of the document stands in the merged data. */
  readonly names: ReadonlyMap<FieldNode, string>;
}
