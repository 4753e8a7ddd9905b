import type { Database } from '@samspill/shared/database/database';

/** What a test looks at of a row of the log of disclosures. */
export interface LoggedDisclosure {
  readonly id: number;
  readonly way: string;
  readonly subject: string | null;
  readonly category: string;
  readonly outcome: string;
  readonly reasons: readonly string[];
  readonly viewer_subject: string;
  readonly viewer_kind: string;
  readonly viewer_organisation: string | null;
  readonly direction: string | null;
  readonly purpose: string | null;
  readonly basis: string | null;
  readonly agreement_id: string | null;
  readonly agreement_version: number | null;
  readonly decision_id: string | null;
  readonly consent_id: string | null;
  readonly operation_hash: string | null;
  readonly request_id: string | null;
}

const READ = `SELECT id, way, subject, category, outcome, reasons, viewer_subject, viewer_organisation,
  viewer_kind, direction, purpose, basis, agreement_id, agreement_version, decision_id, consent_id, operation_hash, request_id
  FROM disclosure WHERE id > $1 ORDER BY id`;

/** The rows that have come into a log after another, in their order; the audit alone may read them all. */
export function readDisclosures(database: Database, after = 0): Promise<readonly LoggedDisclosure[]> {
  return database.transaction(async (query) => {
    await query(`SELECT set_config('samspill.audit', 'on', true)`);
    return query<LoggedDisclosure>(READ, [after]);
  });
}
