import type { AltinnConsent } from '@samspill/shared/consents/altinn-reader';
import { findAltinnResource, type AltinnResource } from '@samspill/shared/consents/altinn-resources';
import type { Query } from '@samspill/shared/database/database';
import { todayInOslo } from '@samspill/shared/day';
import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import { refuseConsent, type ConsentRefusalCode } from './consent-refusal.ts';
import { textOn } from './consent-text.ts';
import type { ConsentDoors, ConsentWrite } from './consent-write.ts';
import { insertConsent } from './insert-consent.ts';
import { withConsentsOf } from './open-consents.ts';
import { requireGiver } from './require-giver.ts';
import { requireReceiver, requireRecorder } from './require-receiver.ts';

/** How far the clocks of Altinn and of this program may differ. */
const SKEW_MS = 2_000;

/**
 * Records the consent of a token of Altinn. The same consent is recorded once, however often and in whichever token it
 * comes: what the person has narrowed or withdrawn here since stays so.
 */
export async function recordAltinnConsent(
  { database, altinn, now: clock }: ConsentDoors,
  { viewer: anybody, today }: RequestFacts,
  token: string,
): Promise<string> {
  const viewer = requireRecorder(anybody);
  if (altinn === null) return refuseConsent('ALTINN_OFF', 'Let the person consent here.');
  const verdict = await altinn(token);
  if (!verdict.ok)
    return refuseConsent(verdict.code as ConsentRefusalCode, 'Fetch a new one from its issuer.', 'token');
  const said = verdict.value;
  const resource = requireResource(said);
  requireReceiver(viewer, said.receiver, resource);
  const now = clock();
  if (said.consentedAt > now + SKEW_MS) refuseConsent('TOKEN_NOT_YET_VALID', 'Try again then.', 'token');
  if (said.validTo <= now) refuseConsent('EXPIRED', 'Ask the person for a new one.', 'token');
  return withConsentsOf(database, said.subject, async (query, person) => {
    const before = await findRecorded(query, said.reference);
    return before ?? writeSaid({ query, person, today, now }, said, resource);
  });
}

function requireResource({ resources }: AltinnConsent): AltinnResource {
  const [name = ''] = resources;
  const resource = resources.length === 1 ? findAltinnResource(name) : null;
  return (
    resource ??
    refuseConsent('RESOURCE_UNKNOWN', 'Ask for a consent to one of those in `docs/consents.md`.', 'token')
  );
}

async function findRecorded(query: Query, reference: string): Promise<string | null> {
  const [row] = await query<{ readonly id: string }>('SELECT id FROM consent WHERE altinn_reference = $1', [
    reference,
  ]);
  return row?.id ?? null;
}

/** To what the text of that day says of the resource, and no more. */
async function writeSaid(
  write: ConsentWrite,
  said: AltinnConsent,
  resource: AltinnResource,
): Promise<string> {
  const { reference, receiver, guardian, consentedAt: givenAt } = said;
  const day = todayInOslo(new Date(givenAt));
  const text = await textOn(write.query, { id: resource.textId, language: 'nb' }, day);
  if (text === null)
    return refuseConsent('UNKNOWN_TEXT', 'It was consented to before there was a text.', 'token');
  const expiresAt = await requireGiver(write, said);
  return insertConsent(write, {
    text,
    categories: resource.categories.filter((category) => text.categories.includes(category)),
    purposes: resource.purposes.filter((purpose) => text.purposes.includes(purpose)),
    givenAt,
    expiresAt,
    guardian,
    altinn: { reference, receiver },
  });
}
