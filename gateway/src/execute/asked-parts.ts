import { askByPlace } from './ask-by-place.ts';
import { collectTargets, createTargets, type EntityNames, type Targets } from './collect-targets.ts';
import type { FetchStep } from './fetch-step.ts';
import { lossMark } from './loss-mark.ts';
import type { Mark } from './mark.ts';
import { markLost } from './mark-lost.ts';
import type { DataObject } from './merged-data.ts';
import type { AskedPart } from './merge-outcome.ts';
import { openPart, type OpenPart, type OpenParts } from './open-parts.ts';
import type { Program } from './program.ts';

/** What has been merged so far. */
export interface Gathered {
  readonly root: DataObject;
  readonly shared: Set<object>;
}

/** What some steps ask for, the steps that ask, and those that have nothing to ask for. */
export interface AskedParts {
  readonly parts: readonly AskedPart[];
  readonly busy: readonly number[];
  readonly idle: readonly number[];
}

/** Finds the objects of steps of one group, and names each entity once for all steps that ask the same of it. */
export function askedParts(program: Program, numbers: readonly number[], gathered: Gathered): AskedParts {
  const open: OpenParts = new Map();
  for (const number of numbers) {
    const step = program.steps[number];
    if (!step) continue;
    const list = program.listOf[number] ?? number;
    const missing = () => lossMark(program.blame(step.node.path) ?? step.node.subgraph, 'INVALID_RESPONSE');
    if (step.context) {
      askByPlace(step, step.context, { root: gathered.root, list, parts: open, missing });
      continue;
    }
    const part = openPart(open, list, null);
    part.steps.push({ step, targets: targetsOf(step, part.names, { program, gathered, missing }) });
  }
  const parts = [...open.values()].filter(hasToAsk);
  const busy = new Set(parts.flatMap(({ steps }) => steps.map(({ step }) => step.number)));
  return { parts, busy: [...busy], idle: numbers.filter((number) => !busy.has(number)) };
}

function hasToAsk({ names, steps }: OpenPart): boolean {
  return names.texts.length > 0 || steps.some(({ step }) => step.representation === null);
}

interface Collecting {
  readonly program: Program;
  readonly gathered: Gathered;
  readonly missing: () => Mark;
}

function targetsOf(
  { node, representation, fields }: FetchStep,
  names: EntityNames,
  { program, gathered, missing }: Collecting,
): Targets {
  if (!representation) return createTargets();
  const targets = collectTargets({
    root: gathered.root,
    path: node.path,
    representation,
    names,
    shared: program.overlaps ? null : gathered.shared,
    missing,
  });
  for (const { object, sentType, mark } of targets.blocked) markLost(object, fields.of(sentType), mark);
  return targets;
}
