import type { Database, Query } from '../database/database.ts';
import { checkExistence, type TableRows } from './check-existence.ts';
import { damagedTogether } from './damaged.ts';
import { reasonOf, refusedValue } from './refused-value.ts';

/**
 * Does all of a load or nothing of it, two processes in turns. What may be put off is asked at the end alone, so that rows
 * may point at those that come later; what is wrong then is told with the file, as no one row is. The database hears that it is a
 * load, so that it can pass over what is newer than the files.
 */
export async function inOneTransaction<Result>(
  database: Database,
  tables: readonly TableRows[],
  write: (query: Query) => Promise<Result>,
): Promise<Result> {
  try {
    return await database.transaction(async (query) => {
      await query(`SELECT pg_advisory_xact_lock(hashtext('samspill.reference_load'))`);
      await query('SET CONSTRAINTS ALL DEFERRED');
      await query(`SELECT set_config('samspill.reference_load', 'on', true)`);
      await checkExistence(query, tables);
      return write(query);
    });
  } catch (fault) {
    return refuseTogether(tables, fault);
  }
}

function refuseTogether(tables: readonly TableRows[], fault: unknown): never {
  const refused = refusedValue(fault);
  if (refused === null) throw fault;
  const own = tables.filter(({ table }) => table.table === refused.table);
  const files = (own.length > 0 ? own : tables).map(({ table }) => table.file).join(', ');
  const which = refused.detail === null ? '' : ` with ${refused.detail.replace(/\.$/, '')}`;
  return damagedTogether(files, `${reasonOf(refused)}${which}`);
}
