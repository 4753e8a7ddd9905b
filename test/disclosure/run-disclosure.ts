import type { Answerer } from './ask-inquiry.ts';
import { compare } from './compare.ts';
import { drawInquiry } from './draw-inquiry.ts';
import { drawWorld } from './draw-world.ts';
import { expectOf } from './expect.ts';
import type { Expectation } from './expectation.ts';
import type { Inquiry } from './inquiry.ts';
import type { OpenGraph } from './open-graph.ts';
import type { Rules } from './rules.ts';
import type { World } from './world.ts';

/** Whom inquiries are asked of, and the rules that the answers are compared with. */
export interface Examination extends Pick<OpenGraph, 'write' | 'subjects'> {
  readonly answer: Answerer;
  readonly rules: Rules;
}

/** Which inquiries are asked: from a number on, until there are so many cases. */
export interface RunOptions {
  readonly seed: number;
  readonly first?: number;
  readonly cases: number;
  readonly onProgress?: (so: RunResult) => void;
}

/** An inquiry that was not answered as it has to be. */
export interface Fault {
  readonly number: number;
  readonly world: World;
  readonly inquiry: Inquiry;
  readonly found: readonly string[];
}

/** How much was asked, how much of it is permitted, and the first fault; none where there is none. */
export interface RunResult {
  readonly cases: number;
  readonly inquiries: number;
  readonly rows: number;
  readonly permitted: { readonly OWN: number; readonly OTHER: number; readonly CITIZEN: number };
  readonly fault: Fault | null;
}

/** So many inquiries are asked of one world. */
const INQUIRIES_OF_A_WORLD = 12;

/** The world in which the inquiry of a number is asked. */
export function worldOf(seed: number, number: number): World {
  return drawWorld(seed, Math.floor(number / INQUIRIES_OF_A_WORLD));
}

/** Asks one random inquiry after the other until a fault is found, or so many cases have been asked. */
export async function runDisclosure(
  examination: Examination,
  { seed, first = 0, cases, onProgress }: RunOptions,
): Promise<RunResult> {
  const permitted = { OWN: 0, OTHER: 0, CITIZEN: 0 };
  const so = { cases: 0, inquiries: 0, rows: 0, permitted, fault: null as Fault | null };
  let world = worldOf(seed, first);
  await examination.write(world);
  for (let number = first; so.cases < cases && so.fault === null; number += 1) {
    if (number > first && number % INQUIRIES_OF_A_WORLD === 0) {
      world = worldOf(seed, number);
      await examination.write(world);
    }
    const inquiry = drawInquiry(world, seed, number);
    const { rows, found, cases: asked } = await examine(examination, world, inquiry);
    so.cases += asked;
    so.inquiries += 1;
    so.rows += rows.length;
    for (const { outcome, way } of rows) if (outcome === 'PERMIT') permitted[way] += 1;
    if (found.length > 0) so.fault = { number, world, inquiry, found };
    onProgress?.(so);
  }
  return so;
}

/** Asks an inquiry in a world that has been written, and says what is expected and how the answer differs. */
export async function examine(
  { answer, rules, subjects }: Examination,
  world: World,
  inquiry: Inquiry,
): Promise<Pick<Expectation, 'rows' | 'cases'> & { readonly found: readonly string[] }> {
  const { asker, other, isBeside } = inquiry;
  const together = isBeside ? [inquiry, { ...inquiry, asker: other, other: asker }] : [inquiry];
  const expected = together.map((one) => expectOf(world, one, rules));
  return {
    rows: expected.flatMap(({ rows }) => rows),
    cases: expected.reduce((sum, { cases }) => sum + cases, 0),
    found: compare(expected, await answer(together, world), subjects),
  };
}
