import { operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { fail } from '@samspill/shared/errors';
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
export interface StockPlanner {
  /** Fails with TOO_MANY_SELECTIONS when the operation is beyond planning. */
  readonly plan: (request: PlanRequest) => QueryPlan;
}

/** How many plans are kept; a plan of a large operation takes some ten kilobytes. */
const MOST_PLANS = 1_000;

/** Creates the planner of a supergraph; a plan depends on nothing but the supergraph and the operation, so it is kept. */
export function createStockPlanner({ composed, apiSchema }: Supergraph): StockPlanner {
  const planner = new QueryPlanner(composed, { exposeDocumentNodeInFetchNode: true });
  const plans = createBoundedCache<QueryPlan>(MOST_PLANS);
  return {
    plan: ({ document, documentHash, operationName }) =>
      plans.getOrMake(`${documentHash} ${operationName ?? ''}`, () => {
        const options = operationName === undefined ? {} : { operationName };
        return withinLimits(() =>
          planner.buildQueryPlan(operationFromDocument(apiSchema, document, options)),
        );
      }),
  };
}

/** What the planner says when it gives an operation up, for want of a code. */
const GIVEN_UP = /exceeds limit|Exceeded maximum|reached the limit/;

function withinLimits(build: () => QueryPlan): QueryPlan {
  try {
    return build();
  } catch (fault) {
    if (!(fault instanceof Error) || !GIVEN_UP.test(fault.message)) throw fault;
    return fail(
      'TOO_MANY_SELECTIONS',
      'The operation cannot be planned, since it selects too much at once; ask for less at a time.',
    );
  }
}
