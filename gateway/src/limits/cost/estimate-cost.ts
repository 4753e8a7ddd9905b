import { larger, NO_COST, plus, times, type Cost } from './cost.ts';
import type { Costed, CostedField, CostedSelection, CostProgram, Variables } from './cost-program.ts';
import { withDefaults } from './variable-defaults.ts';

/**
 * What an operation costs at most for these variables, before it is executed: lists are as long as they may be, and of
 * several types that may come the dearest comes.
 */
export function estimateCost({ root, defaults }: CostProgram, variables: Variables = {}): Cost {
  const estimating = {
    variables: withDefaults(variables, defaults),
    known: new Map<CostedSelection, Cost>(),
  };
  return plus({ type: root.weight, field: 0 }, selectionCost(root.selection, estimating));
}

/** A number as it is, or as the variables make it. */
export function valueOf(costed: Costed, variables: Variables): number {
  return typeof costed === 'number' ? costed : costed(variables);
}

interface Estimating {
  readonly variables: Variables;
  readonly known: Map<CostedSelection, Cost>;
}

function selectionCost(selection: CostedSelection, estimating: Estimating): Cost {
  const known = selection.constant ?? estimating.known.get(selection);
  if (known) return known;
  let cost = NO_COST;
  for (const field of selection.fields) cost = plus(cost, fieldCost(field, estimating));
  estimating.known.set(selection, cost);
  return cost;
}

function fieldCost({ own, size, given }: CostedField, estimating: Estimating): Cost {
  const { variables } = estimating;
  let dearest = NO_COST;
  for (const { weight, selection } of given.values()) {
    dearest = larger(dearest, plus({ type: weight, field: 0 }, selectionCost(selection, estimating)));
  }
  return plus({ type: 0, field: valueOf(own, variables) }, times(valueOf(size, variables), dearest));
}

/** What fields cost when no variable has a say in it, undefined otherwise. */
export function constantCost(fields: readonly CostedField[]): Cost | undefined {
  const isConstant = fields.every(
    ({ own, size, given }) =>
      typeof own === 'number' &&
      typeof size === 'number' &&
      [...given.values()].every(({ selection }) => selection.constant !== undefined),
  );
  if (!isConstant) return undefined;
  return selectionCost({ fields, constant: undefined }, { variables: {}, known: new Map() });
}
