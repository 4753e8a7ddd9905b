import { fail } from '../errors.ts';
import { fillUnknown } from './fill-unknown.ts';
import type { Column } from './integer-walk.ts';
import type { CountCell, LinkedTable, Settled } from './linked-table.ts';
import { type NumberedSum, sumColumns } from './sum-columns.ts';

/** A cell as the arithmetic sees it. */
export interface SystemCell {
  readonly key: string;
  /** The count; of a cell that its owner has hidden from us too, one of the counts that it can have. */
  readonly count: number;
  readonly settled: Settled | null;
  /** A hidden cell that is too small to show, and that we decide on or nobody is given. */
  readonly small: boolean;
  /** What everybody knows of the cell when it is hidden: it lies between these two. */
  readonly least: number;
  readonly most: number;
  /** How far apart, at least, the smallest and the largest count must be that the cell can have for all that is published. */
  readonly need: number;
}

/** A linked table as numbered unknowns and equations. */
export interface System {
  readonly cells: readonly SystemCell[];
  readonly sums: readonly NumberedSum[];
  /** By cell: the sums in which it stands. */
  readonly columns: readonly Column[];
  /** A count from 1 up to, not with, this is small; 0 where none is. */
  readonly threshold: number;
}

/** May we hide the cell so that others are safe? Not a zero, which is always shown. */
export function isCandidate(cell: SystemCell | undefined): boolean {
  return cell?.settled === null && !cell.small && cell.count > 0;
}

/** Is the cell hidden whatever we choose? */
export function isHiddenAnyway(cell: SystemCell): boolean {
  return cell.small || (cell.settled !== null && cell.settled !== 'SHOWN');
}

/** Reads a linked table; a table that contradicts itself is a fault of whoever made it and is refused. */
export function readSystem(table: LinkedTable): System {
  const { cells, sums } = withRest(table);
  const numbers = new Map(cells.map((cell, number) => [cell.key, number]));
  const isTaken = table.rates?.some(({ key }) => numbers.has(key)) === true;
  if (isTaken || numbers.size < cells.length) {
    fail('INTERNAL_SERVER_ERROR', 'A linked table has one name for two cells or rates.');
  }
  const numberOf = (key: string) =>
    numbers.get(key) ?? fail('INTERNAL_SERVER_ERROR', `A sum names a cell that its table lacks: ${key}.`);
  const numbered = sums.map(({ total, parts }) => ({ total: numberOf(total), parts: parts.map(numberOf) }));
  const threshold = table.rule.threshold ?? 0;
  const counts = fillUnknown(cells, numbered, threshold);
  return {
    cells: cells.map((cell, number) => systemCell(cell, counts[number] ?? 0, threshold)),
    sums: numbered,
    columns: sumColumns(cells.length, numbered),
    threshold,
  };
}

/** Those of a denominator who are not in the count are persons too: a cell that nobody is given. */
function withRest({ cells, sums, rates = [] }: LinkedTable): Pick<LinkedTable, 'cells' | 'sums'> {
  const counts = new Map(cells.map((cell) => [cell.key, cell.count]));
  const rest = rates.map(({ key, count, denominator }) => {
    const [part, whole] = [counts.get(count) ?? null, counts.get(denominator) ?? null];
    const left = part === null || whole === null ? null : whole - part;
    const cell: CountCell = { key: `rest of ${key}`, count: left, settled: 'WITHHELD' };
    return { cell, sum: { total: denominator, parts: [count, cell.key] } };
  });
  return {
    cells: [...cells, ...rest.map(({ cell }) => cell)],
    sums: [...sums, ...rest.map(({ sum }) => sum)],
  };
}

function systemCell(cell: CountCell, count: number, threshold: number): SystemCell {
  const settled = cell.settled ?? null;
  const ours = settled !== 'SHOWN' && settled !== 'BELOW_THRESHOLD' && cell.count !== null;
  const small = ours && count > 0 && count < threshold;
  const { least, most } = publicBounds(settled, { count, threshold });
  const need = small ? threshold : settled === 'WITHHELD' || settled === 'SHOWN' ? 0 : 1;
  return { key: cell.key, count, settled, small, least, most, need };
}

/** Zero is always shown, so what is hidden is at least one; of a withheld cell nobody knows even that. */
function publicBounds(
  settled: Settled | null,
  { count, threshold }: { readonly count: number; readonly threshold: number },
): { readonly least: number; readonly most: number } {
  const least = settled === 'WITHHELD' ? 0 : Math.min(1, count);
  const most = settled === 'BELOW_THRESHOLD' && threshold > 0 ? Math.max(threshold - 1, count) : Infinity;
  return { least, most };
}
