import type { SuppressionReason } from '../statistic.ts';
import type { Choice } from './choose-hidden.ts';
import { Outsider } from './outsider.ts';
import type { System, SystemCell } from './read-system.ts';

/** Below this, "below the threshold" would say which count it is. */
const SMALLEST_TELLING_THRESHOLD = 3;

/**
 * The reason that is published with each hidden cell. Who is told that a cell is below the threshold knows that it is
 * one of 1 … threshold − 1, and can go on from there. So that reason is given only where all of those remain possible
 * with every other reason known. Where they would not, cells nearby, the last of the table first, are given as
 * `COMPLEMENTARY`, which says no more than that somebody is there; with that given of all, nothing has been told.
 */
export function chooseReasons(
  system: System,
  { hidden, exposed }: Choice,
): ReadonlyMap<number, SuppressionReason> {
  const outsider = new Outsider(system);
  const below = new Set(hidden.filter((number) => mayBeTold(system, number)));
  for (const number of hidden) {
    outsider.hide(number, below.has(number) ? { least: 1, most: system.threshold - 1 } : undefined);
  }
  const isSafe = (number: number) => {
    const { need, count } = system.cells[number] ?? { need: 0, count: 0 };
    if (!below.has(number)) return outsider.isWide(number, need);
    return outsider.reaches(number, system.threshold - 1 - count) && outsider.reaches(number, 1 - count);
  };
  const guarded = hidden.filter((number) => !exposed.includes(number));
  for (let unsafe = guarded.find((number) => !isSafe(number)); unsafe !== undefined && below.size > 0;) {
    const untold = nextUntold(system, { below, unsafe });
    below.delete(untold);
    outsider.hide(untold);
    unsafe = guarded.find((number) => !isSafe(number));
  }
  return new Map(hidden.map((number) => [number, reasonOf(system.cells[number], below.has(number))]));
}

function mayBeTold({ cells, threshold }: System, number: number): boolean {
  const cell = cells[number];
  return cell?.settled === null && cell.small && threshold >= SMALLEST_TELLING_THRESHOLD;
}

/** Which cell is the next not to be told of: one that shares a sum with the unsafe one, else that one, else any. */
function nextUntold(
  { sums }: System,
  { below, unsafe }: { readonly below: ReadonlySet<number>; readonly unsafe: number },
): number {
  const near = new Set(
    sums
      .map(({ total, parts }) => [total, ...parts])
      .filter((cells) => cells.includes(unsafe))
      .flat(),
  );
  const told = [...below].sort((a, b) => b - a);
  const neighbour = told.find((number) => number !== unsafe && near.has(number));
  return neighbour ?? (below.has(unsafe) ? unsafe : Math.max(...told));
}

/** What its owner has said of a cell already stands. */
function reasonOf(cell: SystemCell | undefined, told: boolean): SuppressionReason {
  return told || cell?.settled === 'BELOW_THRESHOLD' ? 'BELOW_THRESHOLD' : 'COMPLEMENTARY';
}
