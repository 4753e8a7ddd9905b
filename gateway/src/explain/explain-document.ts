import { fail } from '@samspill/shared/errors';
import type { Explanation } from '@samspill/shared/explanation';
import { GraphQLError, parse, validate, type DocumentNode } from 'graphql';
import { refuseNothing } from '../authorize/create-refusals.ts';
import { createCostMeter } from '../limits/cost/create-cost-meter.ts';
import { canonicalOperation } from '../plan/canonical-operation.ts';
import { isIncluded } from '../plan/condition-variant.ts';
import { loadSupergraph, type Supergraph } from '../plan/load-supergraph.ts';
import { createPlanMaker } from '../plan/make-plan.ts';
import { coerceVariables, prepareOperation, type PreparedOperation } from '../plan/prepare-operation.ts';
import { explainCost } from './explain-cost.ts';
import { explainPlan } from './explain-plan.ts';

/** An operation to be explained without being executed. */
export interface DocumentToExplain {
  readonly supergraphSdl: string;
  readonly document: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Plans an operation as the gateway would for who may have all of it, and explains the plan; fails with the code a client would get. */
export function explainDocument(asked: DocumentToExplain): Explanation {
  const supergraph = loadSupergraph(asked.supergraphSdl);
  const document = parsedDocument(asked.document);
  const prepared = prepare(document, asked.operationName, supergraph);
  const coerced = coerceVariables(prepared, asked.variables, supergraph.schema);
  if ('errors' in coerced) return refuse('BAD_USER_INPUT', coerced.errors);
  const canonical = canonicalOperation({
    schema: supergraph.schema,
    operation: prepared.operation,
    fragments: prepared.fragments,
    isIncluded: (selection) => isIncluded(selection, coerced.values),
    refusalOf: refuseNothing,
  });
  const plan =
    canonical.document === ''
      ? { root: null }
      : createPlanMaker(asked.supergraphSdl).make(canonical.document);
  const cost = explainCost(createCostMeter(supergraph), {
    document,
    operation: prepared.operation,
    variables: asked.variables,
  });
  return { ...explainPlan(plan, canonical.variables), run: null, cost };
}

function prepare(
  document: DocumentNode,
  operationName: string | undefined,
  { schema }: Supergraph,
): PreparedOperation {
  const faults = validate(schema, document);
  if (faults.length > 0) return refuse('GRAPHQL_VALIDATION_FAILED', faults);
  const prepared = prepareOperation(document, operationName);
  const message = 'The document has no operation of that name, or several and no name was given.';
  return prepared ?? refuse('OPERATION_RESOLUTION_FAILURE', [new GraphQLError(message)]);
}

function parsedDocument(document: string): DocumentNode {
  try {
    return parse(document);
  } catch (fault) {
    if (fault instanceof GraphQLError) return refuse('GRAPHQL_PARSE_FAILED', [fault]);
    throw fault;
  }
}

type Refusal =
  'BAD_USER_INPUT' | 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' | 'OPERATION_RESOLUTION_FAILURE';

function refuse(code: Refusal, [first]: readonly GraphQLError[]): never {
  return fail(code, first?.message ?? 'The operation cannot be explained.');
}
