import type { Guardian } from '@samspill/shared/consents/altinn-consent';
import { AGE_OF_MAJORITY, hasAge } from '@samspill/shared/consents/consent-ages';
import { todayInOslo } from '@samspill/shared/day';
import type { DataCategory } from '@samspill/shared/decisions/data-category';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import { randomUUID } from 'node:crypto';
import { refuseConsent } from './consent-refusal.ts';
import type { ConsentTextRow } from './consent-text.ts';
import { addConsentEvent } from './consent-state.ts';
import type { ConsentWrite } from './consent-write.ts';

/** A consent to be written, as the person or a guardian has given it. */
export interface NewConsent {
  readonly text: ConsentTextRow;
  readonly categories: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
  /** Milliseconds since 1970. */
  readonly givenAt: number;
  readonly expiresAt: number;
  readonly guardian: Guardian | null;
  /** What Altinn says of it; null when it was given here. */
  readonly altinn: { readonly reference: string; readonly receiver: string } | null;
}

const INSERT = `
  INSERT INTO consent (id, person_id, text_id, text_version, text_language, categories, purposes, given_at, expires_at,
    given_by, guardian, minor, source, altinn_reference, receiver, synthetic)
  SELECT id, person_id, text_id, text_version, text_language, categories, purposes, given_at, expires_at,
    given_by, guardian, minor, source, altinn_reference, receiver, false
  FROM jsonb_populate_record(NULL::consent, $1::jsonb)
  ON CONFLICT (altinn_reference) DO NOTHING RETURNING id`;

/** Writes a consent with its first event, and gives its id. Whether the person was a minor is worked out for the day on which it was given. */
export async function insertConsent(write: ConsentWrite, consent: NewConsent): Promise<string> {
  const { text, categories, purposes, givenAt, expiresAt, guardian, altinn } = consent;
  const id = randomUUID();
  const { personId, bornOn } = write.person;
  const by = guardian === null ? 'SELF' : 'GUARDIAN';
  const row = {
    id,
    person_id: personId,
    text_id: text.id,
    text_version: text.version,
    text_language: text.language,
    categories,
    purposes,
    given_at: new Date(givenAt).toISOString(),
    expires_at: new Date(expiresAt).toISOString(),
    given_by: by,
    guardian,
    minor: !hasAge(bornOn, AGE_OF_MAJORITY, todayInOslo(new Date(givenAt))),
    source: altinn === null ? 'CITIZEN' : 'ALTINN',
    altinn_reference: altinn?.reference ?? null,
    receiver: altinn?.receiver ?? null,
  };
  const [inserted] = await write.query(INSERT, [JSON.stringify(row)]);
  if (inserted === undefined)
    refuseConsent(
      'TOKEN_CLAIMS_WRONG',
      'Its id is that of another consent: tell those who issued it.',
      'token',
    );
  const event = { id, position: 1, kind: 'GIVEN', categories, purposes } as const;
  await addConsentEvent({ ...write, now: givenAt }, event, by);
  return id;
}
