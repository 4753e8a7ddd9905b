import type { Query } from '../database/database.ts';

/** How the log names a person; null for one who has no key. */
export async function subjectOf(query: Query, personId: string): Promise<string | null> {
  const [row] = await query<{ subject: string }>('SELECT subject FROM disclosure_subjects(ARRAY[$1::text])', [
    personId,
  ]);
  return row?.subject ?? null;
}
