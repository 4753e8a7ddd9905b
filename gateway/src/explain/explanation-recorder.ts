import type { ExplainedRequest, Explanation } from '@samspill/shared/explanation';
import type { ObservedFetch } from '../execute/observed-fetch.ts';
import type { RequestObserver } from '../request-observer.ts';
import { explainPlan, type ExplainedPlan } from './explain-plan.ts';

/** Writes down what is done for one request. */
export interface ExplanationRecorder extends RequestObserver {
  /** What was written down so far; null when nothing was planned. */
  readonly explanation: () => Explanation | null;
}

/** Creates a recorder, empty. */
export function createExplanationRecorder(): ExplanationRecorder {
  const requests: ObservedFetch[] = [];
  let explained: ExplainedPlan | null = null;
  return {
    planned: (plan, clientNames) => {
      explained = explainPlan(plan, clientNames);
    },
    fetched: (fetch) => {
      requests.push(fetch);
    },
    explanation: () => {
      if (explained === null) return null;
      const totalMs = rounded(Math.max(0, ...requests.map(({ endedMs }) => endedMs)));
      return { ...explained, run: { totalMs, requests: inOrder(requests).map(requestOf) }, cost: null };
    },
  };
}

function inOrder(requests: readonly ObservedFetch[]): readonly ObservedFetch[] {
  return [...requests].sort((one, other) => one.startedMs - other.startedMs);
}

function requestOf({ subgraph, steps, ...rest }: ObservedFetch): ExplainedRequest {
  return {
    subgraph,
    fetches: steps.map(({ step, representations, distinct }) => ({ fetch: step, representations, distinct })),
    startedMs: rounded(rest.startedMs),
    endedMs: rounded(rest.endedMs),
    requestBytes: rest.requestBytes,
    answerBytes: rest.answerBytes ?? null,
    outcome: rest.outcome,
  };
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
