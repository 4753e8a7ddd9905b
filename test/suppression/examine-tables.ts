import { decideTable } from '@samspill/shared/suppression/decide-table';
import type { Decision, LinkedTable } from '@samspill/shared/suppression/linked-table';
import fc from 'fast-check';
import { findLeaks, widthOf } from './find-leaks.ts';
import { intervals, outsideView } from './outside-view.ts';
import { type Kind, type RandomTable, randomTables } from './random-tables.ts';
import { hasSafeChoice } from './smallest-safe-choice.ts';

/** What was examined: how many tables of each kind, and how many of them had something to hide beside the small cells. */
export interface Examined {
  readonly tables: Map<Kind, number>;
  withCompanions: number;
}

/** Makes random tables, decides them and throws at the first, made as small as can be, that breaks the promise. */
export function examineTables(options: { readonly tables: number; readonly seed: number }): Examined {
  const examined: Examined = { tables: new Map(), withCompanions: 0 };
  fc.assert(
    fc.property(randomTables, (random) => {
      const { faults, companions } = examine(random);
      examined.tables.set(random.kind, (examined.tables.get(random.kind) ?? 0) + 1);
      if (companions > 0) examined.withCompanions += 1;
      if (faults.length > 0) throw new Error(faults.join('\n'));
    }),
    { numRuns: options.tables, seed: options.seed },
  );
  return examined;
}

/** All that is wrong with what is decided of a table, and how many cells are hidden beside the small ones. */
function examine({ kind, table }: RandomTable): { faults: readonly string[]; companions: number } {
  const decided = decideTable(table);
  const faults = [...findLeaks(table, decided), ...findMisjudged(table, decided.decisions)];
  if (kind !== 'settled' && decided.exposed.length > 0) faults.push(`exposed: ${decided.exposed.join()}`);
  faults.push(...findNeedlesslyExposed(table, decided.exposed));
  const companions = companionsOf(table, decided.decisions);
  if (kind === 'grid' && companions >= 2 && hasSafeChoice(table, companions - 2)) {
    faults.push(`${companions} cells are hidden beside the small ones, ${companions - 2} would do`);
  }
  return { faults, companions };
}

/** Cells that are said to be lost, and could be saved by hiding all that may be hidden. */
function findNeedlesslyExposed(table: LinkedTable, exposed: readonly string[]): readonly string[] {
  if (exposed.length === 0) return [];
  const all = table.cells.map(({ key, count, settled }): [string, Decision] => [
    key,
    settled === 'SHOWN' || (settled === undefined && count === 0) ? 'SHOWN' : 'COMPLEMENTARY',
  ]);
  const spans = intervals(outsideView(table, new Map(all), 'values'));
  return table.cells.flatMap((cell) => {
    const [low, high] = spans.get(cell.key) ?? [0, 0];
    const isLost = high - low < widthOf(cell, table.rule.threshold ?? 0);
    return exposed.includes(cell.key) && !isLost ? [`${cell.key} is not lost`] : [];
  });
}

/** Cells that the owner's rule alone decides, and reasons that are not true. */
function findMisjudged(table: LinkedTable, decisions: ReadonlyMap<string, Decision>): readonly string[] {
  const threshold = table.rule.threshold ?? 0;
  return table.cells.flatMap((cell) => {
    const decision = decisions.get(cell.key);
    if (cell.settled !== undefined) {
      return decision === (cell.settled === 'WITHHELD' ? undefined : cell.settled)
        ? []
        : [`${cell.key} was settled`];
    }
    const isSmall = widthOf(cell, threshold) === threshold;
    if (isSmall && decision === 'SHOWN') return [`${cell.key} is small and shown`];
    if (!isSmall && decision === 'BELOW_THRESHOLD') return [`${cell.key} is said to be small`];
    return cell.count === 0 && decision !== 'SHOWN' ? [`${cell.key} is zero and hidden`] : [];
  });
}

function companionsOf(table: LinkedTable, decisions: ReadonlyMap<string, Decision>): number {
  const threshold = table.rule.threshold ?? 0;
  return table.cells.filter(
    (cell) =>
      cell.settled === undefined &&
      decisions.get(cell.key) !== 'SHOWN' &&
      widthOf(cell, threshold) !== threshold,
  ).length;
}
