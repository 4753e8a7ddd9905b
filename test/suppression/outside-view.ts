import type { Decision, LinkedTable } from '@samspill/shared/suppression/linked-table';
import { type Equation, ExactProgram, type Unknown } from './exact-program.ts';

/** What somebody outside has: the values that are shown, the sums, and between which bounds each hidden cell lies. */
export interface OutsideView {
  readonly keys: readonly string[];
  readonly unknowns: readonly Unknown[];
  readonly equations: readonly Equation[];
}

/** What is known of the reasons: nothing, or all that is published. */
export type Knowledge = 'values' | 'values and reasons';

/** The view on a decided table. What its owner said of a cell before is always known. */
export function outsideView(
  table: LinkedTable,
  decisions: ReadonlyMap<string, Decision>,
  knowledge: Knowledge,
): OutsideView {
  const hidden = table.cells.filter(({ key }) => decisions.get(key) !== 'SHOWN');
  const column = new Map(hidden.map(({ key }, j) => [key, j]));
  const most = (table.rule.threshold ?? Infinity) - 1;
  const unknowns = hidden.map(({ key, settled }): Unknown => {
    const reason = settled ?? (knowledge === 'values' ? 'COMPLEMENTARY' : decisions.get(key));
    if (settled === 'WITHHELD') return { least: 0, most: Infinity };
    return { least: 1, most: reason === 'BELOW_THRESHOLD' ? most : Infinity };
  });
  const counts = new Map(table.cells.map(({ key, count }) => [key, count]));
  const equations = table.sums.flatMap(({ total, parts }): Equation[] => {
    const coefficients = hidden.map(() => 0);
    let value = 0;
    for (const [key, sign] of [[total, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
      const j = column.get(key);
      if (j === undefined) value -= sign * (counts.get(key) ?? 0);
      else coefficients[j] = (coefficients[j] ?? 0) + sign;
    }
    return coefficients.every((c) => c === 0) ? [] : [{ coefficients, value }];
  });
  return { keys: hidden.map(({ key }) => key), unknowns, equations };
}

/** The smallest and the largest value of every hidden cell as the equations have it, fractions allowed. */
export function intervals(view: OutsideView): ReadonlyMap<string, readonly [number, number]> {
  if (view.keys.length === 0) return new Map();
  if (view.equations.length === 0)
    return new Map(
      view.keys.map((key, j) => [key, [view.unknowns[j]?.least ?? 0, view.unknowns[j]?.most ?? 0]]),
    );
  const program = new ExactProgram(view.unknowns, view.equations);
  return new Map(view.keys.map((key, j) => [key, [program.smallest(j), program.largest(j)] as const]));
}
