import type { FetchOutcome } from '../fetch/fetch-outcome.ts';
import { NO_TARGETS, type Targets } from './collect-targets.ts';
import { objectsAt } from './objects-at.ts';
import { explainAnswer, type AnswerNames } from './explain-answer.ts';
import type { FetchStep } from './fetch-step.ts';
import { lossMark } from './loss-mark.ts';
import { mergeEntities, mergeRoot, type Merging } from './merge-answer.ts';
import type { DataObject } from './merged-data.ts';
import type { RequestText } from './request-text.ts';
import { rewriteAnswer } from './rewrite-answer.ts';

export interface OutcomeOptions {
  readonly root: DataObject;
  readonly text: RequestText;
  /** The objects of each step of the request. */
  readonly targets: readonly Targets[];
  readonly merging: Merging;
}

/** Puts what became of a request on the merged data: values, errors at their values, and marks where it gave nothing. */
export function mergeOutcome(outcome: FetchOutcome, { root, text, targets, merging }: OutcomeOptions): void {
  const subgraph = text.steps[0]?.node.subgraph ?? '';
  const lost = outcome.kind === 'lost' ? lossMark(subgraph, outcome.reason) : undefined;
  const data = outcome.kind === 'lost' ? {} : explainAnswer(outcome, subgraph, namesOf(text));
  text.steps.forEach((step, index) => {
    const name = text.answerNames[index];
    const part = lost ?? (name === undefined ? data : data[name]);
    rewriteAnswer(part, step.node.outputRewrites, merging.isOfType);
    if (name === undefined) for (const place of objectsAt(root, step.node.path)) mergeRoot(place, part, step);
    else mergeEntities(targets[index] ?? NO_TARGETS, part, { step, merging });
  });
}

function namesOf({ steps, answerNames }: RequestText): AnswerNames {
  return {
    roots: steps.flatMap((step, index) => (answerNames[index] === undefined ? rootNames(step) : [])),
    entities: answerNames.filter((name) => name !== undefined),
  };
}

function rootNames({ fields }: FetchStep): readonly string[] {
  return fields.of(undefined).map(({ name }) => name);
}
