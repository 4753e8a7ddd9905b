import type { Decision, LinkedTable } from '@samspill/shared/suppression/linked-table';
import { widthOf } from './find-leaks.ts';
import { intervals, outsideView } from './outside-view.ts';

/** Is there, by trying them all, a safe choice that hides at most so many cells beside the small ones? */
export function hasSafeChoice(table: LinkedTable, most: number): boolean {
  const threshold = table.rule.threshold ?? 0;
  const small = table.cells.filter((cell) => widthOf(cell, threshold) === threshold).map(({ key }) => key);
  const others = table.cells
    .filter(({ key, count }) => count !== 0 && !small.includes(key))
    .map(({ key }) => key);
  const tryFrom = (start: number, chosen: readonly string[]): boolean => {
    if (isSafe(table, { small, hidden: new Set([...small, ...chosen]) })) return true;
    if (chosen.length >= most) return false;
    return others.some((key, i) => i >= start && tryFrom(i + 1, [...chosen, key]));
  };
  return tryFrom(0, []);
}

/** By the values alone; in one- and two-dimensional tables fractions give no more room than whole numbers. */
function isSafe(
  table: LinkedTable,
  { small, hidden }: { small: readonly string[]; hidden: ReadonlySet<string> },
): boolean {
  const isAlone = ({ total, parts }: LinkedTable['sums'][number]) => {
    const among = [total, ...parts].filter((key) => hidden.has(key));
    return among.length === 1 && among.some((key) => small.includes(key));
  };
  if (table.sums.some(isAlone)) return false;
  const decisions = new Map(
    table.cells.map(({ key }): [string, Decision] => [key, hidden.has(key) ? 'COMPLEMENTARY' : 'SHOWN']),
  );
  const spans = intervals(outsideView(table, decisions, 'values'));
  return small.every((key) => {
    const [low, high] = spans.get(key) ?? [0, 0];
    return high - low >= (table.rule.threshold ?? 0);
  });
}
