import type { Database } from '../database/database.ts';
import { todayInOslo, type Day } from '../day.ts';
import { findTables, type FoundTable, type ReferenceFolder } from './find-tables.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import { notedAs } from './noted-as.ts';
import { readTable } from './read-table.ts';
import { writeGroup, type LoadedTable, type ReferenceProgress } from './write-group.ts';

/** What is loaded, from where and into what; `partial` when the folder is not the product's own. */
export interface ReferenceLoad extends ReferenceFolder {
  readonly database: Database;
  /** The day on which a partial folder is read: it may hold no month after it. The day it is in Norway when left out. */
  readonly today?: Day;
  readonly onProgress?: (progress: ReferenceProgress) => void;
}

/**
 * Loads every file of a folder: all are read and checked before the first row is written, all are written in one
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
  load: Omit<ReferenceLoad, 'partial' | 'today'>,
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
  if (found.length === 0) return [];
  const today = load.partial === true ? (load.today ?? todayInOslo()) : null;
  const tables = found.map(({ group, table, bytes, sha256 }) => {
    const noted = notedAs(table.file, load.partial === true);
    return { group, table, sha256, notedAs: noted, rows: readTable(table, bytes, today) };
  });
  return inOneTransaction(load.database, tables, async (query) => {
    const loaded: LoadedTable[] = [];
    for (const { name } of load.groups) {
      const members = tables.filter(({ group }) => group === name);
      loaded.push(...(await writeGroup(query, members, load.onProgress ?? (() => undefined))));
    }
    return loaded;
  });
}
