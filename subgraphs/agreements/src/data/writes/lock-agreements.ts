import type { Query } from '@samspill/shared/database/database';
import { refuse } from './refusal.ts';

/** What tells in which order agreements are locked. */
interface LockedRow {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * Locks agreements until the step is done, and their county agreements before them: always those above first and then by
 * id, so that no two steps wait for each other. Refuses what is not there, by the field that named it.
 */
export async function lockAgreements(query: Query, ids: readonly string[], field: string): Promise<void> {
  const named = await query<LockedRow>(
    'SELECT id, parent_id AS "parentId" FROM agreement WHERE id = ANY($1::text[])',
    [ids],
  );
  const unknown = ids.find((id) => !named.some((row) => row.id === id));
  if (unknown !== undefined) refuseUnknown(field);
  const above = named.map(({ id, parentId }) => parentId ?? id);
  await lock(query, above);
  await lock(query, ids);
}

/** Locks the agreements under these, after these themselves. */
export async function lockSubAgreements(query: Query, ids: readonly string[]): Promise<readonly string[]> {
  const under = await query<{ readonly id: string }>(
    'SELECT id FROM agreement WHERE parent_id = ANY($1::text[]) ORDER BY id FOR NO KEY UPDATE',
    [ids],
  );
  return under.map(({ id }) => id);
}

async function lock(query: Query, ids: readonly string[]): Promise<void> {
  await query('SELECT id FROM agreement WHERE id = ANY($1::text[]) ORDER BY id FOR NO KEY UPDATE', [ids]);
}

/** Refuses an id that no agreement has, as far as the caller is told. */
export function refuseUnknown(field: string): never {
  return refuse(
    'UNKNOWN_AGREEMENT',
    'There is no agreement of this id; ask `agreements` for those there are.',
    field,
  );
}
