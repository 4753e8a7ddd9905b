import { operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { createBoundedCache } from './bounded-cache.ts';
import type { Supergraph } from './load-supergraph.ts';

/** A validated operation to be planned. */
export interface PlanRequest {
  readonly document: DocumentNode;
  /** A hash of the document's text. */
  readonly documentHash: string;
  readonly operationName: string | undefined;
}

/** Turns an operation into the fetches that answer it: the whole of what the gateway wants of a planner. */
export interface Planner {
  readonly plan: (request: PlanRequest) => QueryPlan;
}

/** How many plans are kept; a plan of a large operation takes some ten kilobytes. */
const MOST_PLANS = 1_000;

/** Creates the planner of a supergraph; a plan depends on nothing but the supergraph and the operation, so it is kept. */
export function createPlanner({ composed, apiSchema }: Supergraph): Planner {
  const planner = new QueryPlanner(composed, { exposeDocumentNodeInFetchNode: true });
  const plans = createBoundedCache<QueryPlan>(MOST_PLANS);
  return {
    plan: ({ document, documentHash, operationName }) =>
      plans.getOrMake(`${documentHash} ${operationName ?? ''}`, () => {
        const options = operationName === undefined ? {} : { operationName };
        return planner.buildQueryPlan(operationFromDocument(apiSchema, document, options));
      }),
  };
}
