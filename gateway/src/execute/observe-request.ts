import type { FetchOutcome } from '../fetch/fetch-outcome.ts';
import type { AskedPart } from './merge-outcome.ts';
import type { ObservedFetch, ObservedStep } from './observed-fetch.ts';

/** A request that has ended, as the one who ran it knows it. */
export interface EndedRequest {
  readonly subgraph: string;
  readonly body: string;
  readonly asked: readonly AskedPart[];
  readonly outcome: FetchOutcome;
  /** On the clock of `performance.now()`. */
  readonly executionBegan: number;
  readonly sentAt: number;
}

/** What may be told of a request: nothing of its text, nor of what came. */
export function observeRequest(request: EndedRequest): ObservedFetch {
  const { outcome, executionBegan, sentAt } = request;
  return {
    subgraph: request.subgraph,
    steps: observedSteps(request.asked),
    startedMs: sentAt - executionBegan,
    endedMs: performance.now() - executionBegan,
    requestBytes: Buffer.byteLength(request.body),
    answerBytes: outcome.kind === 'answer' ? outcome.bytes : undefined,
    outcome: outcome.kind === 'answer' ? 'ANSWERED' : outcome.reason,
  };
}

/** A step that is asked by place can have several parts in a request, and is one all the same. */
function observedSteps(asked: readonly AskedPart[]): readonly ObservedStep[] {
  const observed = new Map<number, ObservedStep>();
  for (const { step, targets } of asked.flatMap(({ steps }) => steps)) {
    const before = observed.get(step.number);
    observed.set(step.number, {
      step: step.number,
      path: step.node.path,
      representations: (before?.representations ?? 0) + targets.positions.length + targets.merged,
      distinct: (before?.distinct ?? 0) + new Set(targets.positions).size,
    });
  }
  return [...observed.values()];
}
