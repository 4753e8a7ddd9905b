import type { SignedInViewer } from '../access/viewer.ts';
import type { Query } from '../database/database.ts';
import { personOf } from './person-of.ts';

/** The id of the person whom a citizen is, in a transaction that knows the viewer; null for one who is not known, and for anybody at work. */
export function selfOf(query: Query, { kind, subject }: SignedInViewer): Promise<string | null> {
  return personOf(query, kind === 'CITIZEN' ? subject : null);
}
