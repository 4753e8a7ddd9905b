import type { Database } from '../database/database.ts';
import { inAudit } from './in-audit.ts';
import { subjectOf } from './subject-of.ts';

/**
 * Destroys the key by which a person is named in the log, and writes that it was destroyed as a row of the log, which is
 * sealed like every other: the rows stay, name nobody any more, and the chain still verifies. False where nobody of that
 * id has a key. A person of whom the owner still has data gets a new key, under which the log goes on. For the owner of
 * the tables: the program itself comes to no key.
 */
export function eraseSubject(database: Database, personId: string): Promise<boolean> {
  return inAudit(database, async (query) => {
    const subject = await subjectOf(query, personId);
    if (subject === null) return false;
    await query(
      `INSERT INTO disclosure (viewer_issuer, viewer_subject, viewer_kind, subject, outcome, reasons)
       VALUES ('samspill', 'audit', 'MACHINE', $1, 'ERASE', '{}')`,
      [subject],
    );
    await query('DELETE FROM subject_key WHERE person_id = $1', [personId]);
    await query(`SELECT set_config('samspill.load', 'on', true)`);
    await query(
      'INSERT INTO subject_key (person_id) SELECT person_id FROM young_person WHERE person_id = $1',
      [personId],
    );
    return true;
  });
}
