import type { FetchOutcome } from '../fetch/fetch-outcome.ts';
import type { Targets } from './collect-targets.ts';
import type { ObservedFetch } from './observed-fetch.ts';
import type { Program } from './program.ts';

/** A request that has ended, as the one who ran it knows it. */
export interface EndedRequest {
  readonly subgraph: string;
  readonly body: string;
  /** The numbers of its fetches, and for each what it was for. */
  readonly steps: readonly number[];
  readonly targets: readonly Targets[];
  readonly outcome: FetchOutcome;
  /** On the clock of `performance.now()`. */
  readonly executionBegan: number;
  readonly sentAt: number;
}

/** What may be told of a request: nothing of its text, nor of what came. */
export function observeRequest({ steps }: Program, request: EndedRequest): ObservedFetch {
  const { outcome, executionBegan, sentAt } = request;
  return {
    subgraph: request.subgraph,
    steps: request.steps.map((step, index) => {
      const { positions = [], texts = [], merged = 0 } = request.targets[index] ?? {};
      return {
        step,
        path: steps[step]?.node.path ?? [],
        representations: positions.length + merged,
        distinct: texts.length,
      };
    }),
    startedMs: sentAt - executionBegan,
    endedMs: performance.now() - executionBegan,
    requestBytes: Buffer.byteLength(request.body),
    answerBytes: outcome.kind === 'answer' ? outcome.bytes : undefined,
    outcome: outcome.kind === 'answer' ? 'ANSWERED' : outcome.reason,
  };
}
