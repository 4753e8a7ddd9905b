import { collectTargets, createEntityNames, type EntityNames, type Targets } from './collect-targets.ts';
import type { FetchStep } from './fetch-step.ts';
import { lossMark } from './loss-mark.ts';
import { markLost } from './mark-lost.ts';
import type { DataObject } from './merged-data.ts';
import type { AskedPart, AskedStep } from './merge-outcome.ts';
import type { Program } from './program.ts';

/** What has been merged so far. */
export interface Gathered {
  readonly root: DataObject;
  readonly shared: Set<object>;
}

/** What some steps ask for: parts of a request by their first step, and the steps that have nothing to ask for. */
export interface AskedParts {
  readonly parts: ReadonlyMap<number, AskedPart>;
  readonly idle: readonly number[];
}

interface OpenPart {
  readonly names: EntityNames;
  readonly steps: AskedStep[];
}

/** Finds the objects of steps of one group, and names each entity once for all steps that ask the same of it. */
export function askedParts(program: Program, numbers: readonly number[], gathered: Gathered): AskedParts {
  const open = new Map<number, OpenPart>();
  for (const number of numbers) {
    const step = program.steps[number];
    if (!step) continue;
    const list = program.listOf[number] ?? number;
    const part = open.get(list) ?? { names: createEntityNames(), steps: [] };
    open.set(list, part);
    part.steps.push({ step, targets: targetsOf(step, part.names, { program, gathered }) });
  }
  const hasToAsk = ({ names, steps }: OpenPart): boolean =>
    names.texts.length > 0 || steps.some(({ step }) => step.representation === null);
  const all = [...open];
  return {
    parts: new Map(all.filter(([, part]) => hasToAsk(part))),
    idle: all.flatMap(([, part]) => (hasToAsk(part) ? [] : part.steps.map(({ step }) => step.number))),
  };
}

interface Collecting {
  readonly program: Program;
  readonly gathered: Gathered;
}

function targetsOf(
  { node, representation, fields }: FetchStep,
  names: EntityNames,
  { program, gathered }: Collecting,
): Targets {
  if (!representation) return { objects: [], positions: [], merged: 0, blocked: [] };
  const targets = collectTargets({
    root: gathered.root,
    path: node.path,
    representation,
    names,
    shared: program.overlaps ? null : gathered.shared,
    missing: () => lossMark(program.blame(node.path) ?? node.subgraph, 'INVALID_RESPONSE'),
  });
  for (const { object, sentType, mark } of targets.blocked) markLost(object, fields.of(sentType), mark);
  return targets;
}
