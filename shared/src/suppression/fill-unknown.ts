import { fail } from '../errors.ts';
import { type Column, IntegerWalk } from './integer-walk.ts';
import type { CountCell } from './linked-table.ts';
import { type NumberedSum, sumColumns } from './sum-columns.ts';

/**
 * The counts of all cells, with a possible one in place of each that we have not been told. Any will do: what can be
 * worked out from a table depends on what is shown in it alone. A table whose sums cannot hold is refused.
 */
export function fillUnknown(
  cells: readonly CountCell[],
  sums: readonly NumberedSum[],
  threshold: number,
): readonly number[] {
  const unknown = cells.flatMap((cell, number) => (cell.count === null ? [number] : []));
  const start = cells.map((cell) => cell.count ?? leastOf(cell));
  const gaps = sums.map(
    ({ total, parts }) => (start[total] ?? 0) - parts.reduce((sum, part) => sum + (start[part] ?? 0), 0),
  );
  for (const cell of cells) refuseBadCount(cell);
  if (unknown.length > 0) fillGaps({ cells, sums, threshold }, { unknown, start, gaps });
  const open = sums.find((_sum, row) => gaps[row] !== 0);
  if (open !== undefined) {
    fail('INTERNAL_SERVER_ERROR', `The parts of ${cells[open.total]?.key ?? 'a total'} do not add up to it.`);
  }
  return start;
}

/** Walks from gaps in the sums to none: what is missing in a sum is an unknown too, with a gain for making it less. */
function fillGaps(
  {
    cells,
    sums,
    threshold,
  }: { cells: readonly CountCell[]; sums: readonly NumberedSum[]; threshold: number },
  { unknown, start, gaps }: { unknown: readonly number[]; start: number[]; gaps: number[] },
): void {
  const columns = sumColumns(cells.length, sums);
  const open = unknown.map((number) => columns[number] ?? []);
  const walk = new IntegerWalk([...open, ...sums.map((_sum, row): Column => [[row, -1]])], sums.length);
  const gain = new Float64Array(unknown.length + sums.length);
  unknown.forEach((number, column) => {
    const small = cells[number]?.settled === 'BELOW_THRESHOLD' && threshold > 0;
    walk.upper[column] = small ? threshold - 1 - (start[number] ?? 0) : Infinity;
  });
  gaps.forEach((gap, row) => {
    walk.lower[unknown.length + row] = Math.min(-gap, 0);
    walk.upper[unknown.length + row] = Math.max(-gap, 0);
    gain[unknown.length + row] = -Math.sign(gap);
  });
  walk.climb(gain);
  unknown.forEach((number, column) => (start[number] = (start[number] ?? 0) + (walk.value[column] ?? 0)));
  gaps.forEach((gap, row) => (gaps[row] = gap + (walk.value[unknown.length + row] ?? 0)));
}

function leastOf(cell: CountCell): number {
  return cell.settled === 'WITHHELD' ? 0 : 1;
}

function refuseBadCount({ key, count, settled }: CountCell): void {
  const told = count !== null || (settled !== undefined && settled !== 'SHOWN');
  if (!told) fail('INTERNAL_SERVER_ERROR', `A cell that is not hidden has no count: ${key}.`);
  if (count !== null && !(Number.isSafeInteger(count) && count >= 0)) {
    fail('INTERNAL_SERVER_ERROR', `A count is a whole number of persons, from zero: ${key}.`);
  }
}
