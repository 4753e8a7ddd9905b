import { larger, NO_COST, plus, type Cost } from './cost.ts';
import type { CostedField, CostedObject, CostedSelection, CostProgram, Variables } from './cost-program.ts';
import { valueOf } from './estimate-cost.ts';
import { withDefaults } from './variable-defaults.ts';

type Data = Readonly<Record<string, unknown>>;

/** What was asked with, and what was answered. */
export interface Answered {
  readonly variables?: Variables;
  /** In the client's names, as it stands in the answer. */
  readonly data: unknown;
}

/**
 * What an operation has cost, from its answer: lists are as long as they came and null costs no more. Of an object
 * that does not say its type the dearest type is taken that it can have.
 */
export function actualCost({ root, defaults }: CostProgram, { variables = {}, data }: Answered): Cost {
  const counting = { variables: withDefaults(variables, defaults), known: new Map<CostedSelection, Known>() };
  return objectCost(root, data, counting);
}

type Known = Map<Data, Cost>;

interface Counting {
  readonly variables: Variables;
  /** So that an object that may be of several types is not counted again for each that its parent may be of. */
  readonly known: Map<CostedSelection, Known>;
}

function objectCost({ weight, selection }: CostedObject, data: unknown, counting: Counting): Cost {
  const itself = { type: weight, field: 0 };
  return isData(data) ? plus(itself, selectionCost(selection, data, counting)) : itself;
}

function selectionCost(selection: CostedSelection, data: Data, counting: Counting): Cost {
  const known: Known = counting.known.get(selection) ?? new Map<Data, Cost>();
  counting.known.set(selection, known);
  let cost = known.get(data) ?? NO_COST;
  if (known.has(data)) return cost;
  for (const field of selection.fields) {
    const own = { type: 0, field: valueOf(field.own, counting.variables) };
    cost = plus(cost, plus(own, givenCost(field, data[field.responseName], counting)));
  }
  known.set(data, cost);
  return cost;
}

function givenCost(field: CostedField, value: unknown, counting: Counting): Cost {
  if (value === null || value === undefined) return NO_COST;
  if (Array.isArray(value)) {
    return value.reduce<Cost>((cost, entry) => plus(cost, givenCost(field, entry, counting)), NO_COST);
  }
  let dearest = NO_COST;
  for (const object of typesOf(field, value)) dearest = larger(dearest, objectCost(object, value, counting));
  return dearest;
}

/** The name of the type is known when the client asked for it without an alias. */
function typesOf({ given }: CostedField, value: unknown): Iterable<CostedObject> {
  const name = isData(value) ? value['__typename'] : undefined;
  const object = typeof name === 'string' ? given.get(name) : undefined;
  return object ? [object] : given.values();
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
