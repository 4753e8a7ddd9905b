import type { Purpose } from '@samspill/shared/decisions/purpose';
import type { StopSignal } from '@samspill/shared/stop-signal';

/** For whom a subgraph is asked: what is handed on with every fetch of one client's request. */
export interface Caller {
  readonly requestId: string;
  readonly today: string;
  /** The header that the client signed in by. */
  readonly authorization?: string | undefined;
  /** What the client says that personal data is asked for; undefined when it says nothing. */
  readonly purpose?: Purpose | undefined;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  /** Aborted with a LossReason. */
  readonly signal: StopSignal;
}

/** How much time is left for a caller, in whole milliseconds; what is begun is given one. */
export function remainingMs({ deadline }: Caller): number {
  return Math.max(1, Math.ceil(deadline - performance.now()));
}

/** Whether a caller waits no more. */
export function isGone({ deadline, signal }: Caller): boolean {
  return signal.aborted || deadline <= performance.now();
}

/** Why a caller who is gone waits no more. */
export function reasonOf({ signal }: Caller): 'TIMEOUT' | 'CANCELLED' {
  return signal.aborted && signal.reason !== 'TIMEOUT' ? 'CANCELLED' : 'TIMEOUT';
}
