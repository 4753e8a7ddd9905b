import type { Column } from './integer-walk.ts';

/** A sum with its cells by number. */
export interface NumberedSum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Where each cell stands in the sums: 1 as a total, −1 as a part. */
export function sumColumns(size: number, sums: readonly NumberedSum[]): readonly Column[] {
  const columns = Array.from({ length: size }, () => new Map<number, number>());
  const add = (number: number, row: number, coefficient: number) =>
    columns[number]?.set(row, (columns[number].get(row) ?? 0) + coefficient);
  for (const [row, { total, parts }] of sums.entries()) {
    add(total, row, 1);
    for (const part of parts) add(part, row, -1);
  }
  return columns.map((column) => [...column].filter(([, coefficient]) => coefficient !== 0));
}
