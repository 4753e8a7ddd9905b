import type { Query } from '@samspill/shared/database/database';
import type { ConsentEventKind, ConsentState } from './consent-state.ts';
import type { ConsentTextRow } from './consent-text.ts';

/** Something that happened to a consent; `at` as ISO 8601 in UTC. */
export interface ConsentEventRow extends Pick<ConsentState, 'position' | 'categories' | 'purposes'> {
  readonly kind: ConsentEventKind;
  readonly at: string;
  readonly by: 'SELF' | 'GUARDIAN';
}

/** A consent as the person sees it: with the text that was read and all that has happened to it. Times are ISO 8601 in UTC. */
export interface ConsentRow extends Pick<ConsentState, 'id' | 'categories' | 'purposes'> {
  readonly personId: string;
  readonly state: 'HOLDING' | 'WITHDRAWN' | 'EXPIRED';
  readonly text: ConsentTextRow;
  readonly events: readonly ConsentEventRow[];
  readonly givenAt: string;
  readonly expiresAt: string;
  readonly givenBy: 'SELF' | 'GUARDIAN';
  readonly guardian: 'PARENT' | 'APPOINTED_GUARDIAN' | null;
  readonly minor: boolean;
  readonly source: 'CITIZEN' | 'ALTINN';
  readonly altinnReference: string | null;
  readonly receiver: string | null;
  readonly synthetic: boolean;
}

const utc = (time: string): string => `to_char(${time} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const CONSENTS = `
  SELECT c.id, c.person_id AS "personId", ${utc('c.given_at')} AS "givenAt", ${utc('c.expires_at')} AS "expiresAt",
    c.given_by AS "givenBy", c.guardian, c.minor, c.source, c.altinn_reference AS "altinnReference", c.receiver, c.synthetic,
    l.categories, l.purposes,
    CASE WHEN l.kind = 'WITHDRAWN' THEN 'WITHDRAWN' WHEN c.expires_at <= $2::timestamptz THEN 'EXPIRED' ELSE 'HOLDING' END AS state,
    jsonb_build_object('id', t.id, 'version', t.version, 'language', t.language, 'text', t.text, 'textHash', t.text_hash,
      'categories', t.categories, 'purposes', t.purposes, 'validFrom', t.valid_from) AS text,
    l.events
  FROM consent c
  JOIN consent_text t ON t.id = c.text_id AND t.version = c.text_version AND t.language = c.text_language
  CROSS JOIN LATERAL (
    SELECT (array_agg(e.kind ORDER BY e.position DESC))[1] AS kind,
      (SELECT f.categories FROM consent_event f WHERE f.consent_id = c.id ORDER BY f.position DESC LIMIT 1) AS categories,
      (SELECT f.purposes FROM consent_event f WHERE f.consent_id = c.id ORDER BY f.position DESC LIMIT 1) AS purposes,
      jsonb_agg(jsonb_build_object('position', e.position, 'kind', e.kind, 'at', ${utc('e.at')}, 'by', e.by,
        'categories', e.categories, 'purposes', e.purposes) ORDER BY e.position) AS events
    FROM consent_event e WHERE e.consent_id = c.id) l
  WHERE c.person_id = ANY($1::text[]) ORDER BY c.given_at DESC, c.id`;

/** All consents of some persons, the newest first, in one statement; row-level security shows those of who is permitted as CONSENT. `now` is in milliseconds since 1970. */
export function ownConsents(
  query: Query,
  personIds: readonly string[],
  now: number,
): Promise<readonly ConsentRow[]> {
  return query<ConsentRow>(CONSENTS, [personIds, new Date(now).toISOString()]);
}
