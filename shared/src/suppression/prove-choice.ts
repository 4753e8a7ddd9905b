import type { Choice } from './choose-hidden.ts';
import { Outsider } from './outsider.ts';
import { isCandidate, isHiddenAnyway, type System } from './read-system.ts';

/**
 * The last word, whatever was tried before: the choice, if an outsider who starts anew, and checks every witness anew,
 * has for every cell that it makes safe two tables far enough apart; else everything hidden that may be, and what even
 * that exposes.
 */
export function proveChoice(system: System, choice: Choice): Choice {
  const broken = brokenBy(system, choice);
  if (broken.every((number) => choice.exposed.includes(number))) return choice;
  const hidden = system.cells.flatMap((cell, number) =>
    isHiddenAnyway(cell) || isCandidate(cell) ? [number] : [],
  );
  return { hidden, exposed: brokenBy(system, { hidden, witnesses: [] }), witnesses: [] };
}

function brokenBy(system: System, { hidden, witnesses }: Omit<Choice, 'exposed'>): readonly number[] {
  const outsider = new Outsider(system);
  for (const number of hidden) outsider.hide(number);
  outsider.learn(witnesses);
  outsider.tryMultiple(system.threshold + 1);
  return hidden.filter((number) => !outsider.isWide(number, system.cells[number]?.need ?? 0));
}
