import type { Query } from '@samspill/shared/database/database';
import type { DataCategory } from '@samspill/shared/decisions/data-category';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import type { ConsentEventKind } from './consent-state.ts';
import type { ConsentText } from './consent-text.ts';

/** Something that happened to a consent; `at` as ISO 8601. */
export interface ConsentEventRow {
  readonly position: number;
  readonly kind: ConsentEventKind;
  readonly at: string;
  readonly by: 'SELF' | 'GUARDIAN';
  readonly categories: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
}

/** A consent as the person sees it: with the text that was read and all that has happened to it. */
export interface ConsentRow {
  readonly id: string;
  readonly personId: string;
  readonly text: ConsentText;
  readonly events: readonly ConsentEventRow[];
  readonly givenAt: Date;
  readonly expiresAt: Date;
  readonly givenBy: 'SELF' | 'GUARDIAN';
  readonly guardian: 'PARENT' | 'APPOINTED_GUARDIAN' | null;
  readonly minor: boolean;
  readonly source: 'CITIZEN' | 'ALTINN';
  readonly altinnReference: string | null;
  readonly receiver: string | null;
  readonly synthetic: boolean;
}

const CONSENTS = `
  SELECT c.id, c.person_id AS "personId", c.given_at AS "givenAt", c.expires_at AS "expiresAt", c.given_by AS "givenBy",
    c.guardian, c.minor, c.source, c.altinn_reference AS "altinnReference", c.receiver, c.synthetic,
    jsonb_build_object('id', t.id, 'version', t.version, 'language', t.language, 'text', t.text, 'textHash', t.text_hash,
      'categories', t.categories, 'purposes', t.purposes, 'validFrom', t.valid_from) AS text,
    (SELECT jsonb_agg(jsonb_build_object('position', e.position, 'kind', e.kind, 'at', e.at, 'by', e.by,
        'categories', e.categories, 'purposes', e.purposes) ORDER BY e.position)
     FROM consent_event e WHERE e.consent_id = c.id) AS events
  FROM consent c
  JOIN consent_text t ON t.id = c.text_id AND t.version = c.text_version AND t.language = c.text_language
  WHERE c.person_id = ANY($1::text[]) ORDER BY c.given_at DESC, c.id`;

/** All consents of some persons, the newest first, in one statement; row-level security shows those of who is permitted as CONSENT. */
export function ownConsents(query: Query, personIds: readonly string[]): Promise<readonly ConsentRow[]> {
  return query<ConsentRow>(CONSENTS, [personIds]);
}
