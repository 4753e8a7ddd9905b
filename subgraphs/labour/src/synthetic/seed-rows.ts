import type { Cells } from '@samspill/shared/reference/cell';
import { readTable } from '@samspill/shared/reference/read-table';
import { readFileSync } from 'node:fs';
import { reference } from '../data/reference.ts';

/** The rows of one of the files of reference data, on which what is invented stands. */
export function seedRows(file: string): readonly Cells[] {
  const table = reference.flatMap(({ tables }) => tables).find((one) => one.file === file);
  if (table === undefined) throw new Error(`No table is made from ${file}.`);
  const bytes = readFileSync(new URL(`../../prisma/seed/${file}`, import.meta.url));
  return readTable(table, bytes).map(({ values }) => values);
}

/** A cell that holds a text; an empty one is an empty text. */
export function textOf(cells: Cells, column: string): string {
  const cell = cells[column];
  return typeof cell === 'string' ? cell : '';
}
