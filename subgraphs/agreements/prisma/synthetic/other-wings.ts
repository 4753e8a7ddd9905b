import { readFileSync } from 'node:fs';
import { decodeTable } from '@samspill/shared/reference/decode-table';

/** A row of another wing's file: the text of a column, '' where it is empty. */
export type WingRow = (column: string) => string;

/** The rows of a file of another wing, so that what is invented here names keys that exist there. */
export function rowsOfWing(wing: 'education' | 'labour', file: string): readonly WingRow[] {
  const url = new URL(`../../../${wing}/prisma/seed/${file}.csv`, import.meta.url);
  const [header, ...rows] = decodeTable(file, readFileSync(url));
  const places = new Map((header?.cells ?? []).map((name, place) => [name, place]));
  return rows.map(({ cells }) => (column) => {
    const place = places.get(column);
    if (place === undefined) throw new Error(`${wing}/${file}.csv has no column ${column}.`);
    return cells[place] ?? '';
  });
}
