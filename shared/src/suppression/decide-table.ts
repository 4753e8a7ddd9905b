import { fail } from '../errors.ts';
import type { SuppressionRule } from '../series.ts';
import { chooseHidden } from './choose-hidden.ts';
import { chooseReasons } from './choose-reasons.ts';
import type { CellRate, DecidedTable, Decision, LinkedTable } from './linked-table.ts';
import { proveChoice } from './prove-choice.ts';
import { readSystem } from './read-system.ts';

/**
 * Decides for every cell and rate of a linked table whether it is shown, and else why not. Pure; the same table always
 * gets the same answer. The promise (`docs/suppression.md` has it in full), of every cell that the owner's rule hides:
 * - From the values that are shown, the sums, and that counts are whole, not negative and shown where zero, the smallest
 *   and the largest count that it can have are at least `threshold` apart.
 * - With the published reasons known too, a cell given as `BELOW_THRESHOLD` can still be 1 and can still be threshold − 1,
 *   and one given as `COMPLEMENTARY` keeps its distance; any other hidden cell has at least two counts that it can have.
 * - A rate is given only where its count and its denominator are shown and the denominator is not small.
 *
 * Give all tables that share a cell or a margin in one call: what is decided apart is not safe together. For rows by
 * dimensions, `publishTable` makes the linked table.
 */
export function decideTable(table: LinkedTable): DecidedTable {
  const system = readSystem(table);
  const choice = proveChoice(system, chooseHidden(system));
  const reasons = chooseReasons(system, choice);
  const decisions = new Map<string, Decision>();
  for (const [number, { key, settled }] of system.cells.entries()) {
    if (settled !== 'WITHHELD') decisions.set(key, reasons.get(number) ?? 'SHOWN');
  }
  for (const rate of table.rates ?? []) {
    const denominator = table.cells.find(({ key }) => key === rate.denominator)?.count ?? 0;
    decisions.set(rate.key, decideRate(rate, { decisions, denominator, rule: table.rule }));
  }
  return { decisions, exposed: choice.exposed.map((number) => system.cells[number]?.key ?? '') };
}

/** A rate says nothing that its count and denominator do not say; where one of them is hidden, so is the rate. */
function decideRate(
  rate: CellRate,
  {
    decisions,
    denominator,
    rule,
  }: { decisions: ReadonlyMap<string, Decision>; denominator: number; rule: SuppressionRule },
): Decision {
  if (rule.smallestDenominator === null) {
    fail(
      'INTERNAL_SERVER_ERROR',
      'A table has rates, and its rule does not say of how many persons at least.',
    );
  }
  for (const key of [rate.count, rate.denominator]) {
    const decision = decisions.get(key) ?? 'COMPLEMENTARY';
    if (decision !== 'SHOWN') return decision;
  }
  return denominator < Math.max(rule.smallestDenominator, 1) ? 'SMALL_DENOMINATOR' : 'SHOWN';
}
