import type { Database } from '@samspill/shared/database/database';

/** What a row of the log is compared by. */
export interface LoggedRow {
  readonly id: number;
  readonly way: string;
  readonly subject: string | null;
  readonly category: string;
  readonly outcome: string;
  readonly viewer_subject: string;
  readonly purpose: string | null;
  readonly basis: string | null;
  readonly agreement_id: string | null;
  readonly consent_id: string | null;
}

const READ = `SELECT id, way, subject, category, outcome, viewer_subject, purpose, basis, agreement_id, consent_id
  FROM disclosure WHERE id > $1 ORDER BY id`;

/** The rows that have come into a log after another, as the audit reads them. */
export function readLogged(database: Database, after: number): Promise<readonly LoggedRow[]> {
  return database.transaction(async (query) => {
    await query(`SELECT set_config('samspill.audit', 'on', true)`);
    return query<LoggedRow>(READ, [after]);
  });
}

/** How a log names each of these persons. */
export async function readSubjects(
  database: Database,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<{ readonly person_id: string; readonly subject: string }>(
    'SELECT person_id, subject FROM disclosure_subjects($1::text[])',
    [persons],
  );
  return new Map(rows.map(({ person_id: person, subject }) => [person, subject]));
}
