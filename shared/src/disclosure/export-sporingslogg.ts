import type { Database } from '../database/database.ts';
import type { Side } from '../decisions/statement.ts';
import { inSnapshot } from './in-audit.ts';
import { sporingsloggRecord, type ExportedEntry, type SporingsloggRecord } from './sporingslogg-record.ts';
import { STORED_ENTRY } from './stored-entry.ts';
import { subjectOf } from './subject-of.ts';

/** How many rows are held at a time. */
const ROWS = 1000;

export interface ExportOptions {
  readonly owner: Side;
  /** Whose rows; all persons' where none is named. */
  readonly personId?: string | undefined;
  /** The first day, by Norwegian time (ISO 8601). */
  readonly since?: string | undefined;
  /** The last day. */
  readonly until?: string | undefined;
  readonly onRecord: (record: SporingsloggRecord) => void;
}

/**
 * Gives what was let out to the other sector as records of NAV's sporingslogg, oldest first, and answers with how many.
 * Refusals, the own sector and citizens' own looks are no deliveries and are left out. Without `personId` a person is
 * the keyed hash: who delivers records to NAV names the person by what only they know. For the owner of the tables.
 */
export function exportSporingslogg(database: Database, options: ExportOptions): Promise<number> {
  const { owner, personId, since = null, until = null, onRecord } = options;
  return inSnapshot(database, async (query) => {
    const subject = personId === undefined ? null : await subjectOf(query, personId);
    if (personId !== undefined && subject === null) return 0;
    let records = 0;
    let page: readonly ExportedEntry[] = [];
    do {
      const last = page.at(-1);
      page = await query<ExportedEntry>(PAGE, [last?.at ?? null, last?.id ?? null, since, until, subject]);
      for (const entry of page) onRecord(sporingsloggRecord(entry, { owner, personId }));
      records += page.length;
    } while (page.length === ROWS);
    return records;
  });
}

const PAGE = `
  SELECT ${STORED_ENTRY},
    to_char(d.at AT TIME ZONE 'Europe/Oslo', 'YYYY-MM-DD"T"HH24:MI:SS.MS') AS norwegian_time
  FROM disclosure d
  WHERE d.outcome = 'PERMIT' AND d.way = 'OTHER'
    AND ($1::text IS NULL OR (d.at, d.id) > ($1::text::timestamptz, $2::text::bigint))
    AND ($3::text IS NULL OR d.at >= ($3::text::date)::timestamp AT TIME ZONE 'Europe/Oslo')
    AND ($4::text IS NULL OR d.at < ($4::text::date + 1)::timestamp AT TIME ZONE 'Europe/Oslo')
    AND ($5::text IS NULL OR d.subject = $5)
  ORDER BY d.at, d.id LIMIT ${ROWS}`;
