import type { ErrorCode } from '@samspill/shared/errors';
import type { LossReason } from '../fetch/fetch-outcome.ts';

/** An error that stands in the merged data; it gets its path when the answer is rendered. */
export interface FieldError {
  readonly message: string;
  readonly code: ErrorCode;
  /** Undefined for a fault of the gateway itself. */
  readonly subgraph: string | undefined;
  /** Why a whole fetch gave nothing; undefined for what a subgraph said. */
  readonly reason: LossReason | undefined;
  /** Where below the mark it arose, in canonical names, when a null there went up to the mark; absent where it arose at the mark. */
  readonly below?: readonly (string | number)[];
  /** That the value is lost only because of another error of the subgraph, which took it along; absent where it is not. */
  readonly isConsequence?: boolean;
}

/**
 * A value of the merged data together with the errors that explain it. A renderer reports each error at the path where
 * it meets the mark, and goes on with the value, which is null but for an error that a subgraph says beside a value.
 */
export class Mark {
  readonly errors: readonly FieldError[];
  readonly value: unknown;

  constructor(errors: readonly FieldError[], value: unknown = null) {
    this.errors = errors;
    this.value = value;
  }

  /** A value that is printed without a look at its parts is printed without its marks. */
  toJSON(): unknown {
    return this.value;
  }
}

/** Whether there is no value, for whatever reason. */
export function isNothing(value: unknown): boolean {
  return value === null || (value instanceof Mark && value.value === null);
}
