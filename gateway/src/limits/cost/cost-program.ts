import type { Cost } from './cost.ts';

/** The values of an operation's variables, as the client sent them; its defaults stand for what was left out. */
export type Variables = Readonly<Record<string, unknown>>;

/** Something that costs the same at each request, or by the values of variables. */
export type Costed = number | ((variables: Variables) => number);

/** What a field gives on an object of one type. */
export interface CostedObject {
  /** The weight of the type. */
  readonly weight: number;
  readonly selection: CostedSelection;
}

/** A field of an operation on one type of object, with all that is selected of it. */
export interface CostedField {
  readonly responseName: string;
  /** The weight of the field and of what it is asked with. */
  readonly own: Costed;
  /** How many it gives at most; 1 when it is no list. */
  readonly size: Costed;
  /** What it may give, by the name of the type: one for a scalar, an enum or an object, more for an abstract type. */
  readonly given: ReadonlyMap<string, CostedObject>;
}

/** What is selected on an object of one type. */
export interface CostedSelection {
  readonly fields: readonly CostedField[];
  /** What it costs at most; undefined when that hangs on variables. */
  readonly constant: Cost | undefined;
}

/** An operation whose conditions are decided, made ready to be costed for any variables and any answer. */
export interface CostProgram {
  /** The root, with the weight of its type. */
  readonly root: CostedObject;
  readonly defaults: Variables;
}
