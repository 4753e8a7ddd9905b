import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import type { Database } from '../database/database.ts';
import { loadReference, loadReferenceIfNeeded } from '../reference/load-reference.ts';
import type { ReferenceGroup } from '../reference/table.ts';
import type { LoadedTable } from '../reference/write-group.ts';

/** What is loaded, into what, and who hears of it. */
export interface SeedLoad {
  readonly database: Database;
  readonly folder: URL;
  readonly reference: readonly ReferenceGroup[];
  readonly note: (line: string) => void;
}

/** Loads the subgraph's own reference data where it is new or changed: nothing but a look when it is not. */
export async function loadSeedIfNeeded(load: SeedLoad): Promise<readonly LoadedTable[]> {
  return loadReferenceIfNeeded(referenceLoad(load));
}

/**
 * Loads the tables of a folder, or all of the subgraph's own when none is named. What a folder brings stands on the
 * subgraph's own data, which is loaded first where it is not there.
 */
export async function loadSeed(load: SeedLoad, from?: string): Promise<readonly LoadedTable[]> {
  if (from === undefined) return loadReference(referenceLoad(load));
  await loadSeedIfNeeded(load);
  return loadReference({ ...referenceLoad(load), folder: resolve(from), partial: true });
}

function referenceLoad({ database, folder, reference, note }: SeedLoad) {
  return {
    database,
    groups: reference,
    folder: fileURLToPath(new URL('prisma/seed', folder)),
    onProgress: ({ table, rows, total }: { table: string; rows: number; total: number }) => {
      note(`${table}: ${rows} of ${total} rows`);
    },
  };
}
