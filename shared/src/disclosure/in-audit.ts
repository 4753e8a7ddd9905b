import type { Database, Query } from '../database/database.ts';

/** Does work on the whole log, in a transaction that says so: without that neither program nor owner sees a row of it. */
export function inAudit<T>(database: Database, work: (query: Query) => Promise<T>): Promise<T> {
  return database.transaction(async (query) => {
    await sayAudit(query);
    return work(query);
  });
}

/** Reads the log as it stands at one moment, however long that takes; nobody who writes or seals waits for it. */
export function inSnapshot<T>(database: Database, work: (query: Query) => Promise<T>): Promise<T> {
  return database.transaction(async (query) => {
    await query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await sayAudit(query);
    return work(query);
  });
}

async function sayAudit(query: Query): Promise<void> {
  await query(`SELECT set_config('samspill.audit', 'on', true)`);
}
