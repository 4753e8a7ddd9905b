import type { RefusalOf } from '../authorize/create-refusals.ts';
import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode, SelectionNode } from 'graphql';

/** An operation of a client's document, with what decides what of it is asked this time. */
export interface ClientSelection {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Whether `@skip` and `@include` leave a selection in. */
  readonly isIncluded: (selection: SelectionNode) => boolean;
  /** What is refused is not asked. */
  readonly refusalOf: RefusalOf;
}
