import type { DataCategory } from '@samspill/shared/decisions/data-category';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import { refuseConsent } from './consent-refusal.ts';
import type { ConsentWrite } from './consent-write.ts';

/** What has happened to a consent. */
export type ConsentEventKind = 'GIVEN' | 'NARROWED' | 'WITHDRAWN';

/** What a consent is about now: what its last event has left. */
export interface ConsentState {
  readonly id: string;
  readonly position: number;
  readonly kind: ConsentEventKind;
  readonly categories: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
  readonly expiresAt: Date;
}

const STATE = `
  SELECT c.id, c.expires_at AS "expiresAt", e.position, e.kind, e.categories, e.purposes
  FROM consent c JOIN consent_event e ON e.consent_id = c.id
  WHERE c.id = $1 AND c.person_id = $2 ORDER BY e.position DESC LIMIT 1`;

/** A consent of the person that holds now; refuses one that there is not, and one that has ended. */
export async function requireHolding(
  { query, person, now }: ConsentWrite,
  id: string,
): Promise<ConsentState> {
  const [state] = await query<ConsentState>(STATE, [id, person.personId]);
  if (state === undefined)
    return refuseConsent('UNKNOWN_CONSENT', '`YoungPerson.consents` names those that there are.', 'id');
  if (state.kind === 'WITHDRAWN') refuseConsent('WITHDRAWN', 'Nothing is left of it to change.', 'id');
  if (state.expiresAt.getTime() <= now) refuseConsent('EXPIRED', 'Nothing is left of it to change.', 'id');
  return state;
}

const ADD = `
  INSERT INTO consent_event (consent_id, position, person_id, kind, at, by, categories, purposes)
  SELECT $1, $2, $3, $4::consent_event_kind,
    greatest($5::timestamptz, (SELECT max(at) FROM consent_event WHERE consent_id = $1)),
    $6::consent_giver, $7::text[], $8::text[]`;

/** Adds to what has happened to a consent; nothing that has happened is changed. Where the clocks of two programs differ, nothing happens before what it follows. */
export async function addConsentEvent(
  { query, person, now }: ConsentWrite,
  event: Pick<ConsentState, 'id' | 'position' | 'kind' | 'categories' | 'purposes'>,
  by: 'SELF' | 'GUARDIAN' = 'SELF',
): Promise<void> {
  const { id, position, kind, categories, purposes } = event;
  const at = new Date(now).toISOString();
  await query(ADD, [id, position, person.personId, kind, at, by, categories, purposes]);
}
