import { createEntityNames, createTargets, type EntityNames, type Targets } from './collect-targets.ts';
import type { FetchStep } from './fetch-step.ts';
import type { AskedStep } from './merge-outcome.ts';
import type { ContextTexts } from './read-context.ts';

/** A part of a request that steps still add to. */
export interface OpenPart {
  /** The first step that asks the same. */
  readonly list: number;
  readonly names: EntityNames;
  readonly steps: AskedStep[];
  readonly contextTexts: ContextTexts | null;
}

/** Parts by their list, or by list and values where those differ from place to place. */
export type OpenParts = Map<number | string, OpenPart>;

/** The part of a list; of a list whose entities are asked for by place, that of some values. */
export function openPart(parts: OpenParts, list: number, contextTexts: ContextTexts | null): OpenPart {
  const key = contextTexts ? `${list} ${JSON.stringify([...contextTexts])}` : list;
  const known = parts.get(key);
  if (known) return known;
  const part = { list, names: createEntityNames(), steps: [], contextTexts };
  parts.set(key, part);
  return part;
}

/** What a step asks for in a part, which it may have begun before. */
export function targetsIn({ steps }: OpenPart, step: FetchStep): Targets {
  const last = steps.at(-1);
  if (last?.step === step) return last.targets;
  const targets = createTargets();
  steps.push({ step, targets });
  return targets;
}
