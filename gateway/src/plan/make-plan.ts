import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { fail } from '@samspill/shared/errors';
import { parse } from 'graphql';
import { convertPlan } from './convert-plan.ts';
import { readFetch } from './entity-fields.ts';
import { findMissingField } from './find-missing-field.ts';
import type { Plan } from './plan.ts';
import { readPlannedGraph } from './planned-graph.ts';
import { createPlanningSchema } from './planning-schema.ts';
import { SUPPORTED_FEATURES } from './supported-features.ts';

/** Plans the operations of one supergraph: takes a text and gives plain data, so that it can live in a thread of its own. */
export interface PlanMaker {
  /**
   * The plan of a canonical operation. Fails with TOO_MANY_SELECTIONS when the operation is beyond planning,
   * and with NO_PLAN when no order of fetches gives one of its fields.
   */
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
  const graph = readPlannedGraph(supergraph);
  return {
    make: (text) => {
      const operation = parse(text, { noLocation: true });
      const planned = orRefuse(() =>
        planner.buildQueryPlan(operationFromDocument(apiSchema, operation, { validate: false })),
      );
      const plan = convertPlan(planned, { schema: planningSchema, graph });
      const missing = findMissingField(readFetch(text), plan, graph);
      return missing === undefined ? plan : refuse(`none gives ${clientName(missing)}`);
    },
  };
}

/** What the planner says when it gives an operation up, for want of a code. */
const GIVEN_UP = /exceeds limit|Exceeded maximum|reached the limit/;

/** What it says when it must go back to a subgraph that cannot be entered. */
const NO_WAY_BACK = /has no entities defined|should have required a key to be present/;

/** What it says when the only subgraph that gives an object knows it as an interface object, and its type is asked. */
const NO_TYPE = /potentially an interface object type at runtime/;

/** What it says of a field with an argument from where it stands, where it cannot tell in what it stands. */
const NO_OPTIONS = /^Was not able to find any options for (\w+)/;

/** What comes of it when fetches wait for each other in its plan, which it then never gets to the end of. */
const GOES_ROUND = /^Invalid array length$/;

function orRefuse(build: () => QueryPlan): QueryPlan {
  try {
    return build();
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    if (NO_WAY_BACK.test(fault.message))
      return refuse('one must come back to a subgraph that has no key for it');
    if (NO_TYPE.test(fault.message)) return refuse('no subgraph can say of which type an object is');
    const [, label] = NO_OPTIONS.exec(fault.message) ?? [];
    if (label !== undefined) return refuse(`none gives ${clientName(label)} here`);
    if (GOES_ROUND.test(fault.message)) return refuse('the planner goes round in a circle');
    if (!GIVEN_UP.test(fault.message)) throw fault;
    return fail(
      'TOO_MANY_SELECTIONS',
      'The operation cannot be planned, since it selects too much at once; ask for less at a time.',
    );
  }
}

/** A path of canonical names, without what makes them so. */
function clientName(path: string): string {
  return path.replaceAll(/(^|\.)_\d+_/g, '$1');
}

function refuse(reason: string): never {
  return fail('NO_PLAN', `The operation cannot be answered by any order of fetches: ${reason}.`);
}
