import type { Query } from '@samspill/shared/database/database';
import type { ConsentFacts } from '@samspill/shared/decisions/judge-facts';
import type { ConsentEventKind } from './consent-state.ts';

type Row = Pick<ConsentFacts, 'id' | 'categories' | 'purposes' | 'receiver'> & {
  readonly personId: string;
  readonly kind: ConsentEventKind;
  readonly at: Date;
  readonly givenAt: Date;
  readonly expiresAt: Date;
};

const CONSENTS = `
  SELECT c.person_id AS "personId", c.id, c.receiver, c.given_at AS "givenAt", c.expires_at AS "expiresAt",
    e.kind, e.at, e.categories, e.purposes
  FROM consent c CROSS JOIN LATERAL (
    SELECT kind, at, categories, purposes FROM consent_event WHERE consent_id = c.id ORDER BY position DESC LIMIT 1) e
  WHERE c.person_id = ANY($1::text[]) ORDER BY c.person_id, c.given_at, c.id`;

/**
 * What counts of the consents of some persons, by person, in one statement however many they are. Row-level security shows
 * those of persons who are permitted as CONSENT in the transaction; a person without consents is left out.
 */
export async function consentsOf(
  query: Query,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ConsentFacts[]>> {
  const found = new Map<string, ConsentFacts[]>();
  for (const row of await query<Row>(CONSENTS, [personIds])) {
    const facts = found.get(row.personId) ?? [];
    facts.push(factsOf(row));
    found.set(row.personId, facts);
  }
  return found;
}

function factsOf({ id, categories, purposes, receiver, kind, at, givenAt, expiresAt }: Row): ConsentFacts {
  return {
    id,
    categories,
    purposes,
    receiver,
    givenAt: givenAt.getTime(),
    expiresAt: expiresAt.getTime(),
    withdrawnAt: kind === 'WITHDRAWN' ? at.getTime() : null,
  };
}
