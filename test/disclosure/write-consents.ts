import type { Query } from '@samspill/shared/database/database';
import { DATA_CATEGORIES } from '@samspill/shared/decisions/data-category';
import { PURPOSES } from '@samspill/shared/decisions/purpose';
import type { World } from './world.ts';
import { writeRows } from './write-rows.ts';

const TEXT = { id: 'about-everything', version: 1, language: 'nb' };

/** Writes the text of which all consents are. */
export function writeConsentText(query: Query): Promise<void> {
  return writeRows(query, 'consent_text', [
    {
      ...TEXT,
      text: 'Jeg samtykker.',
      text_hash: '',
      categories: Object.keys(DATA_CATEGORIES),
      purposes: Object.keys(PURPOSES),
      valid_from: '2024-01-01',
    },
  ]);
}

/** Writes all consents, with what became of them, in place of those that were. */
export async function writeConsents(query: Query, { persons }: World): Promise<void> {
  await query('DELETE FROM consent_event');
  await query('DELETE FROM consent');
  const consents = persons.flatMap(({ id: personId, consents: given }) =>
    given.map((consent) => ({ ...consent, personId })),
  );
  const rows = consents.map(({ id, personId, receiver, givenAt, expiresAt, events: [given] }) => ({
    id,
    person_id: personId,
    text_id: TEXT.id,
    text_version: TEXT.version,
    text_language: TEXT.language,
    categories: given?.categories,
    purposes: given?.purposes,
    given_at: new Date(givenAt),
    expires_at: new Date(expiresAt),
    given_by: 'SELF',
    minor: false,
    source: receiver === null ? 'CITIZEN' : 'ALTINN',
    altinn_reference: receiver === null ? null : `reference of ${id}`,
    receiver,
    synthetic: true,
  }));
  await writeRows(query, 'consent', rows);
  const events = consents.flatMap(({ id, personId, givenAt, events: all }) =>
    all.map(({ kind, categories, purposes }, at) => ({
      consent_id: id,
      position: at + 1,
      person_id: personId,
      kind,
      at: new Date(givenAt),
      by: 'SELF',
      categories,
      purposes,
    })),
  );
  await writeRows(query, 'consent_event', events);
}
