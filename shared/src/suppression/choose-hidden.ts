import { CheapestWay } from './cheapest-way.ts';
import { Outsider, type Witness } from './outsider.ts';
import { isCandidate, isHiddenAnyway, type System } from './read-system.ts';
import { findSmallerChoice } from './find-smaller-choice.ts';

/** Which cells are hidden, and which of those that ought to be safe nothing can make safe. */
export interface Choice {
  readonly hidden: readonly number[];
  readonly exposed: readonly number[];
  /** Tables that look the same from outside, found on the way: what shows that the choice is safe. */
  readonly witnesses: readonly Witness[];
}

/**
 * Hides what is too small and then as little else as it can: for each cell that an outsider could narrow down, the
 * cheapest others that have to move with it; then it shows again what turns out not to be needed; then, where the table
 * is small, it looks for a choice with fewer cells. Hiding one cell more never makes another one less safe.
 */
export function chooseHidden(system: System): Choice {
  const choice = thinOut(system, cheapestCompanions(system));
  if (choice.exposed.length === 0) return choice;
  const other = thinOut(system, numbersOf(system, isCandidate));
  return other.exposed.length < choice.exposed.length ? other : choice;
}

/** Shows again what need not be hidden, the largest counts first. */
function thinOut(system: System, extra: readonly number[]): Choice {
  const given = numbersOf(system, isHiddenAnyway);
  const outsider = new Outsider(system);
  for (const number of [...given, ...extra]) outsider.hide(number);
  outsider.tryMultiple(system.threshold + 1);
  const needy = given.filter((number) => needOf(system, number) > 0);
  const safe = needy.filter((number) => outsider.isWide(number, needOf(system, number)));
  const isSafe = () => safe.every((number) => outsider.isWide(number, needOf(system, number)));
  const bySize = [...extra].sort((a, b) => countOf(system, b) - countOf(system, a) || b - a);
  let needed = bySize.filter((number) => !outsider.showIf(number, isSafe));
  for (let before = Infinity; needed.length < before;) {
    before = needed.length;
    needed = needed.filter((number) => outsider.isWide(number, 1) || !outsider.showIf(number, isSafe));
  }
  const found = { extra: needed, witnesses: outsider.witnesses };
  const fewest = findSmallerChoice(system, { given, safe, found });
  return {
    hidden: [...given, ...fewest.extra],
    exposed: needy.filter((number) => !safe.includes(number)),
    witnesses: fewest.witnesses,
  };
}

/** For each cell that can be narrowed down, the others that move with it at the least price. */
function cheapestCompanions(system: System): readonly number[] {
  const given = numbersOf(system, isHiddenAnyway);
  const outsider = new Outsider(system);
  const way = new CheapestWay(system);
  const extra = new Set<number>();
  const hide = (number: number) => {
    way.hide(number);
    outsider.hide(number);
  };
  given.forEach(hide);
  for (const number of given) {
    const need = needOf(system, number);
    for (const side of [need, -need]) {
      if (outsider.isWide(number, need)) break;
      const companions = way.find(number, side).filter((cell) => isCandidate(system.cells[cell]));
      companions.forEach(hide);
      for (const cell of companions) extra.add(cell);
    }
  }
  return [...extra];
}

function numbersOf(system: System, isMeant: (cell: System['cells'][number]) => boolean): readonly number[] {
  return system.cells.flatMap((cell, number) => (isMeant(cell) ? [number] : []));
}

function needOf(system: System, number: number): number {
  return system.cells[number]?.need ?? 0;
}

function countOf(system: System, number: number): number {
  return system.cells[number]?.count ?? 0;
}
