import type { FetchOutcome } from '../fetch/fetch-outcome.ts';
import type { EntityNames, Targets } from './collect-targets.ts';
import { objectsAt } from './objects-at.ts';
import { explainAnswer, type AnswerNames } from './explain-answer.ts';
import { ROOT_TYPES, type FetchStep } from './fetch-step.ts';
import { lossMark } from './loss-mark.ts';
import { mergeEntities, mergeRoot, type Merging } from './merge-answer.ts';
import { copyOf } from './merge-field.ts';
import type { DataObject } from './merged-data.ts';
import type { ContextTexts } from './read-context.ts';
import type { RequestText } from './request-text.ts';
import { rewriteAnswer } from './rewrite-answer.ts';

/** A step of a request with the objects that it is for. */
export interface AskedStep {
  readonly step: FetchStep;
  readonly targets: Targets;
}

/** A part of a request: its entities' names, and the steps that asked for it. */
export interface AskedPart {
  /** The first step that asks the same. */
  readonly list: number;
  readonly names: EntityNames;
  readonly steps: readonly AskedStep[];
  /** What its variables are at the places that it is for; null where the place does not matter. */
  readonly contextTexts: ContextTexts | null;
}

export interface OutcomeOptions {
  readonly root: DataObject;
  readonly text: RequestText;
  /** What was asked for in each part of the request. */
  readonly asked: readonly AskedPart[];
  readonly merging: Merging;
}

/** Puts what became of a request on the merged data: values, errors at their values, and marks where it gave nothing. */
export function mergeOutcome(outcome: FetchOutcome, { root, text, asked, merging }: OutcomeOptions): void {
  const subgraph = text.parts[0]?.step.node.subgraph ?? '';
  const lost = outcome.kind === 'lost' ? lossMark(subgraph, outcome.reason) : undefined;
  const data = outcome.kind === 'lost' ? {} : explainAnswer(outcome, subgraph, namesOf(text));
  let roots = 0;
  text.parts.forEach(({ step, answerName }, index) => {
    const part = lost ?? (answerName === undefined ? data : data[answerName]);
    rewriteAnswer(part, step.node.outputRewrites, merging.isOfType);
    if (answerName === undefined) {
      const own = roots > 0 ? copyOf(part) : part;
      roots += 1;
      objectsAt(root, step.node.path).forEach((place, nth) => {
        mergeRoot(place, merging.overlaps && nth > 0 ? copyOf(own) : own, step);
      });
    } else if (asked[index]) mergePart(part, asked[index], merging);
  });
}

/** Each step has objects of its own, since what is fetched for them next differs from step to step. */
function mergePart(entities: unknown, { names, steps }: AskedPart, merging: Merging): void {
  const given = new Set<number>();
  steps.forEach(({ step, targets }, nth) => {
    const own = nth > 0 && step.givesObjects ? copyOf(entities) : entities;
    mergeEntities(targets, own, { step, merging, names, given });
  });
}

function namesOf({ parts }: RequestText): AnswerNames {
  return {
    roots: parts.flatMap(({ step, answerName }) => (answerName === undefined ? rootNames(step) : [])),
    entities: new Map(
      parts.flatMap(({ step, answerName }) => (answerName === undefined ? [] : [[answerName, step.fields]])),
    ),
  };
}

function rootNames({ fields, node }: FetchStep): readonly string[] {
  return fields.of(ROOT_TYPES[node.operationKind]).map(({ name }) => name);
}
