import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Plan } from '../plan/plan.ts';
import { orderFetches } from './order-fetches.ts';
import { fetchStep, type FetchStep } from './fetch-step.ts';
import { findOverlap } from './find-overlap.ts';
import { createBlame, type Blame } from './blame.ts';
import { createBoundedCache } from '../plan/bounded-cache.ts';
import type { PersonalFields } from '../plan/personal-fields.ts';
import { NOT_REPEATING, type Repeating } from '../fetch/repeats/repeat-field.ts';
import { repeatingIn } from './repeating-in.ts';
import { requestText, type RequestText } from './request-text.ts';
import type { IsOfType } from './selected-fields.ts';
import type { StepGroup } from './step-group.ts';

/** A plan, compiled once for all requests that follow it. */
export interface Program {
  readonly steps: readonly FetchStep[];
  /** For each step the steps that must be done before it. */
  readonly after: readonly (readonly number[])[];
  /** For each step the steps that wait for it. */
  readonly followersOf: readonly (readonly number[])[];
  readonly groups: readonly StepGroup[];
  /** For each step its group. */
  readonly groupOf: readonly number[];
  /** For each step how many are before it, at the longest. */
  readonly depths: readonly number[];
  /** For each step the first step that asks the same of entities: in one request they are one list. Its own for root fields. */
  readonly listOf: readonly number[];
  /** Nothing of it changes anything. */
  readonly isQuery: boolean;
  /** Some of it asks for what is personal: who asks it is answered alone. */
  readonly isPersonal: boolean;
  readonly isOfType: IsOfType;
  /** Several fetches write into the same object, or what one writes depends on the place: nothing is shared between places. */
  readonly overlaps: boolean;
  readonly blame: Blame;
  /** The request for some lists and root fields, by their steps; kept, unless the number of its parts depends on the data. */
  readonly requestFor: (steps: readonly number[]) => ProgramRequest;
}

/** A request of a program. */
export interface ProgramRequest extends RequestText {
  /** Where in its answer objects that repeat may be one. */
  readonly repeating: Repeating;
  /** Whether any part of it asks for what is personal. */
  readonly isPersonal: boolean;
}

/** How many texts of requests a program keeps: one for each set of parts that had something to ask for. */
const MOST_TEXTS = 32;

/** Compiles a plan; the schema is the whole supergraph's, with what clients do not see. */
export function compileProgram(plan: Plan, schema: GraphQLSchema, personal: PersonalFields): Program {
  const isOfType = createIsOfType(schema);
  const { fetches, after, groups, groupOf, depths } = orderFetches(plan);
  const steps = fetches.map((node, number) => fetchStep(node, number, { isOfType, personal }));
  const requests = createBoundedCache<ProgramRequest>(MOST_TEXTS);
  const isPlaced = steps.some(({ context }) => context !== null);
  const overlaps = isPlaced || findOverlap(steps);
  const listOf = numberLists(steps);
  const request = (numbers: readonly number[]): ProgramRequest => {
    const text = requestText(numbers.flatMap((number) => steps[number] ?? []));
    return {
      ...text,
      repeating: overlaps ? NOT_REPEATING : repeatingIn(text.parts, schema),
      isPersonal: text.parts.some(({ step }) => step.isPersonal),
    };
  };
  return {
    steps,
    after,
    followersOf: fetches.map((_, step) =>
      after.flatMap((before, other) => (before.includes(step) ? [other] : [])),
    ),
    groups,
    groupOf,
    depths,
    listOf,
    isQuery: fetches.every(({ operationKind }) => operationKind === 'query'),
    isPersonal: steps.some((step) => step.isPersonal),
    isOfType,
    overlaps,
    blame: createBlame(steps),
    requestFor: (numbers) =>
      isPlaced ? request(numbers) : requests.getOrMake(numbers.join(), () => request(numbers)),
  };
}

function numberLists(steps: readonly FetchStep[]): readonly number[] {
  const first = new Map<string, number>();
  return steps.map(({ node, selection, representation }, step) => {
    if (!representation) return step;
    const key = JSON.stringify([node.subgraph, selection, node.outputRewrites]);
    const list = first.get(key) ?? step;
    first.set(key, list);
    return list;
  });
}

function createIsOfType(schema: GraphQLSchema): IsOfType {
  const isOfType = (typeName: string, condition: string): boolean => {
    if (typeName === condition) return true;
    const wanted = schema.getType(condition);
    const actual = schema.getType(typeName);
    return (
      isAbstractType(wanted) &&
      (isObjectType(actual) || isInterfaceType(actual)) &&
      schema.isSubType(wanted, actual)
    );
  };
  return Object.assign(isOfType, {
    isAbstract: (typeName: string) => isAbstractType(schema.getType(typeName)),
  });
}
