import type { GraphQLCompositeType } from 'graphql';
import type { DraftDepth } from './draft.ts';
import type { ResponseScope } from './response-scope.ts';

/** Where selections are drawn. */
export interface SelectionPlace {
  readonly type: GraphQLCompositeType;
  /** Everything that is merged with them: what stands at this position, and in each named fragment that is being drawn. */
  readonly scopes: readonly ResponseScope[];
  readonly depth: DraftDepth;
  /** How often an answer has it, about. */
  readonly times: number;
}
