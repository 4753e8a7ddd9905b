/**
 * What an operation costs, by the two sums of the IBM cost specification: `type` counts what is given (each object one,
 * each value nothing, unless `@cost` says otherwise), `field` counts what is done to give it (each field of objects
 * once for each object it stands on).
 */
export interface Cost {
  readonly type: number;
  readonly field: number;
}

export const NO_COST: Cost = { type: 0, field: 0 };

/** The cost of both. */
export function plus(one: Cost, other: Cost): Cost {
  return { type: one.type + other.type, field: one.field + other.field };
}

/** The cost of something that is given a number of times. */
export function times(count: number, { type, field }: Cost): Cost {
  return { type: count * type, field: count * field };
}

/** At least what either costs. */
export function larger(one: Cost, other: Cost): Cost {
  return { type: Math.max(one.type, other.type), field: Math.max(one.field, other.field) };
}
