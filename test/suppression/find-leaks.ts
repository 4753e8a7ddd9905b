import type { DecidedTable, LinkedTable } from '@samspill/shared/suppression/linked-table';
import { hasFilling } from './fillings.ts';
import { intervals, type Knowledge, type OutsideView, outsideView } from './outside-view.ts';

/**
 * What an outsider learns that the promise says nobody learns; nothing where it holds. Fractions alone are enough where
 * the table is a network; looking for whole numbers by trying is for small tables.
 */
export function findLeaks(
  table: LinkedTable,
  decided: DecidedTable,
  numbers: 'whole' | 'fractions' = 'whole',
): readonly string[] {
  return (['values', 'values and reasons'] as const).flatMap((knowledge) =>
    leaksFor(table, decided, { knowledge, numbers }),
  );
}

function leaksFor(
  table: LinkedTable,
  { decisions, exposed }: DecidedTable,
  { knowledge, numbers }: { knowledge: Knowledge; numbers: 'whole' | 'fractions' },
): readonly string[] {
  const view = outsideView(table, decisions, knowledge);
  const spans = intervals(view);
  const threshold = table.rule.threshold ?? 0;
  return table.cells.flatMap((cell) => {
    const span = spans.get(cell.key);
    if (span === undefined || exposed.includes(cell.key)) return [];
    const isTold = decisions.get(cell.key) === 'BELOW_THRESHOLD' || cell.settled === 'WITHHELD';
    const width = Math.min(
      widthOf(cell, threshold),
      isTold && knowledge === 'values and reasons' ? threshold - 2 : Infinity,
    );
    const isWide =
      span[1] - span[0] >= width &&
      (numbers === 'fractions' || isWideInWholeNumbers(view, { key: cell.key, span, width }));
    return isWide
      ? []
      : [`${cell.key}, given ${knowledge}, lies in ${span.join('–')}, which is not ${width} wide`];
  });
}

/** How far apart the smallest and the largest possible count must be: the threshold for what is small, else two values. */
export function widthOf({ count, settled }: LinkedTable['cells'][number], threshold: number): number {
  const small = count !== null && count > 0 && count < threshold;
  if (small && settled !== 'BELOW_THRESHOLD' && settled !== 'SHOWN') return threshold;
  return settled === 'WITHHELD' ? 0 : 1;
}

/** Looks for two fillings that are so far apart, from the smallest value upwards. */
function isWideInWholeNumbers(
  view: OutsideView,
  { key, span, width }: { key: string; span: readonly [number, number]; width: number },
): boolean {
  const cell = view.keys.indexOf(key);
  const low = firstFilling(view, { cell, from: Math.ceil(span[0]), to: span[1] });
  if (low === null) return false;
  return firstFilling(view, { cell, from: low + width, to: span[1] }) !== null;
}

const TRIES = 40;

function firstFilling(
  view: OutsideView,
  { cell, from, to }: { cell: number; from: number; to: number },
): number | null {
  for (let value = from; value <= Math.min(to, from + TRIES); value += 1) {
    if (hasFilling(view, cell, value) === true) return value;
  }
  return null;
}
