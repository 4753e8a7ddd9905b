import { operationFromDocument, Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { fail } from '@samspill/shared/errors';
import { parse } from 'graphql';
import { convertPlan } from './convert-plan.ts';
import type { Plan } from './plan.ts';
import { createPlanningSchema } from './planning-schema.ts';
import { SUPPORTED_FEATURES } from './supported-features.ts';

/** Plans the operations of one supergraph: takes a text and gives plain data, so that it can live in a thread of its own. */
export interface PlanMaker {
  /** The plan of a canonical operation. Fails with TOO_MANY_SELECTIONS when the operation is beyond planning. */
  readonly make: (operation: string) => Plan;
}

/** Creates the maker of plans for a composed schema; nothing is kept from one plan to the next. */
export function createPlanMaker(supergraphSdl: string): PlanMaker {
  const planningSchema = createPlanningSchema(supergraphSdl);
  const supergraph = Supergraph.build(planningSchema.document, {
    supportedFeatures: SUPPORTED_FEATURES,
    validateSupergraph: false,
  });
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false, generateQueryFragments: false });
  return {
    make: (operation) =>
      convertPlan(
        withinLimits(() => planner.buildQueryPlan(readOperation(apiSchema, operation))),
        planningSchema,
      ),
  };
}

function readOperation(schema: Schema, operation: string) {
  return operationFromDocument(schema, parse(operation, { noLocation: true }), { validate: false });
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
