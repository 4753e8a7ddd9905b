import type { Database } from '@samspill/shared/database/database';
import { addDays, type Day } from '@samspill/shared/day';
import { asOwner } from './as-owner.ts';
import { THE_DAY } from './the-day.ts';

/** The text about measures and mentors that NAV has of a person, in the version that holds on the day. */
const TEXT = ['nav-to-county-follow-up', 2] as const;
const CATEGORIES = ['MEASURES', 'MENTOR'];
const PURPOSES = ['FOLLOW_UP_OF_YOUNG_PEOPLE'];

const CONSENT = `INSERT INTO consent (id, person_id, text_id, text_version, text_language, categories, purposes, given_at,
    expires_at, given_by, minor, source, synthetic)
  SELECT 'consent of ' || p, p, $2, $3, 'nb', $4::text[], $5::text[], $6::timestamptz, $7::timestamptz, 'SELF', false, 'CITIZEN', true
  FROM unnest($1::text[]) AS p`;
const GIVEN = `INSERT INTO consent_event (consent_id, position, person_id, kind, at, by, categories, purposes)
  SELECT 'consent of ' || p, 1, p, 'GIVEN', $4::timestamptz, 'SELF', $2::text[], $3::text[] FROM unnest($1::text[]) AS p`;

/** Has persons consent to their measures being seen by the county, in the embedded database of the subgraph agreements. */
export async function giveConsents(
  database: Database,
  persons: readonly string[],
  day: Day = THE_DAY,
): Promise<void> {
  const [givenAt, expiresAt] = [addDays(day, -10), addDays(day, 100)];
  await asOwner(database, 'agreements', async (query) => {
    await query(`SET LOCAL samspill.load = 'on'`);
    await query(CONSENT, [persons, ...TEXT, CATEGORIES, PURPOSES, givenAt, expiresAt]);
    await query(GIVEN, [persons, CATEGORIES, PURPOSES, givenAt]);
  });
}
