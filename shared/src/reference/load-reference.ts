import type { Database } from '../database/database.ts';
import { checkExistence } from './check-existence.ts';
import { findTables, type FoundTable, type ReferenceFolder } from './find-tables.ts';
import { readTable } from './read-table.ts';
import { writeGroup, type LoadedTable, type ReferenceProgress } from './write-group.ts';

/** What is loaded, from where and into what; `partial` when the folder is not the product's own. */
export interface ReferenceLoad extends ReferenceFolder {
  readonly database: Database;
  readonly onProgress?: (progress: ReferenceProgress) => void;
}

/**
 * Loads every file of a folder: all are read and checked before the first row is written, each group is one
 * transaction, and rows that are there already are left alone. What a partial folder does not hold, stays.
 */
export async function loadReference(load: ReferenceLoad): Promise<readonly LoadedTable[]> {
  return loadFound(load, await findTables(load));
}

/**
 * Loads the files of the product's own folder that are new or changed since they were last loaded from there:
 * one query and a hash of each file when there are none. What came from a partial folder later, stays.
 */
export async function loadReferenceIfNeeded(
  load: Omit<ReferenceLoad, 'partial'>,
): Promise<readonly LoadedTable[]> {
  const found = await findTables(load);
  const noted = await load.database.query<{ file: string; sha256: string }>(
    'SELECT file, sha256 FROM reference_load',
  );
  const known = new Map(noted.map(({ file, sha256 }) => [file, sha256]));
  return loadFound(
    load,
    found.filter(({ table, sha256 }) => known.get(table.file) !== sha256),
  );
}

async function loadFound(load: ReferenceLoad, found: readonly FoundTable[]): Promise<readonly LoadedTable[]> {
  const tables = found.map(({ group, table, bytes, sha256 }) => {
    const notedAs = load.partial === true ? `from/${table.file}` : table.file;
    return { group, table, sha256, notedAs, rows: readTable(table, bytes) };
  });
  await checkExistence(load.database.query, tables);
  const loaded: LoadedTable[] = [];
  for (const { name } of load.groups) {
    const members = tables.filter(({ group }) => group === name);
    if (members.length === 0) continue;
    const written = await load.database.transaction((query) =>
      writeGroup(query, members, load.onProgress ?? (() => undefined)),
    );
    loaded.push(...written);
  }
  return loaded;
}
