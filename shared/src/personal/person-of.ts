import type { Query } from '../database/database.ts';

/** The id of the person of a pseudonym; null for one who is unknown or protected, and where none is asked for. */
export async function personOf(query: Query, pseudonym: string | null): Promise<string | null> {
  const [known] = await query<{ readonly person_id: string }>(
    'SELECT person_id FROM young_person WHERE pseudonym = $1',
    [pseudonym],
  );
  return known?.person_id ?? null;
}
