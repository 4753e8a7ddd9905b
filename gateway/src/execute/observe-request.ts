import type { FetchOutcome } from '../fetch/fetch-outcome.ts';
import type { AskedPart } from './merge-outcome.ts';
import type { ObservedFetch } from './observed-fetch.ts';

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
    steps: request.asked.flatMap(({ steps }) =>
      steps.map(({ step, targets: { positions, merged } }) => ({
        step: step.number,
        path: step.node.path,
        representations: positions.length + merged,
        distinct: new Set(positions).size,
      })),
    ),
    startedMs: sentAt - executionBegan,
    endedMs: performance.now() - executionBegan,
    requestBytes: Buffer.byteLength(request.body),
    answerBytes: outcome.kind === 'answer' ? outcome.bytes : undefined,
    outcome: outcome.kind === 'answer' ? 'ANSWERED' : outcome.reason,
  };
}
