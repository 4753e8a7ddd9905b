import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail } from '../errors.ts';
import type { ReferenceGroup, ReferenceTable } from './table.ts';

/** Where reference data lies: the product's own folder holds every file, another (`partial`) some of them. */
export interface ReferenceFolder {
  readonly groups: readonly ReferenceGroup[];
  readonly folder: string;
  readonly partial?: boolean;
}

/** A file that was found for a table, unread but for its bytes. */
export interface FoundTable {
  readonly group: string;
  readonly table: ReferenceTable;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The files of a folder in loading order; refuses a folder with a file that is not ours or, unless partial, without one that is. */
export async function findTables({
  groups,
  folder,
  partial,
}: ReferenceFolder): Promise<readonly FoundTable[]> {
  const names = await csvNames(folder);
  const known = groups.flatMap(({ name, tables }) => tables.map((table) => ({ group: name, table })));
  const files = known.map(({ table }) => table.file);
  const unknown = names.find((name) => !files.includes(name));
  if (unknown !== undefined)
    refuseFolder(`"${basename(folder)}" holds ${unknown}, which is no table of this subgraph`, files);
  const here = known.filter(({ table }) => names.includes(table.file));
  if (here.length === 0) refuseFolder(`"${basename(folder)}" holds no table of this subgraph`, files);
  const missing = files.find((file) => !names.includes(file));
  if (missing !== undefined && partial !== true) {
    fail(
      'REFERENCE_TABLE_DAMAGED',
      `${missing} is missing from the reference data; nothing was loaded, so restore the file.`,
    );
  }
  return Promise.all(here.map((found) => readFound(found, folder)));
}

async function csvNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  } catch {
    return fail(
      'USAGE',
      `There is no folder "${basename(folder)}" to load reference data from; nothing was loaded, so name one that exists.`,
    );
  }
}

async function readFound(
  { group, table }: Pick<FoundTable, 'group' | 'table'>,
  folder: string,
): Promise<FoundTable> {
  const bytes = await readFile(join(folder, table.file));
  return { group, table, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function refuseFolder(what: string, files: readonly string[]): never {
  return fail(
    'USAGE',
    `The folder ${what}; nothing was loaded, so give it files named as ours: ${files.join(', ')}.`,
  );
}
