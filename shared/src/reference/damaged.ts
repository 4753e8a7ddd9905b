import { fail } from '../errors.ts';

/** Says what is wrong with which row of which file; the row is its line in the file, the header being row 1. */
export function damaged(file: string, row: number, reason: string): never {
  return fail(
    'REFERENCE_TABLE_DAMAGED',
    `${file}, row ${row}: ${reason}; nothing was loaded, so correct the file and load again.`,
  );
}

/** Says what is wrong with files that are right row by row. */
export function damagedTogether(files: string, reason: string): never {
  return fail(
    'REFERENCE_TABLE_DAMAGED',
    `${files}: ${reason}; nothing was loaded, so correct the rows and load again.`,
  );
}

/** A cell as a message shows it: in quotes and never long. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
