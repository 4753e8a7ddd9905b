import type { Query } from '@samspill/shared/database/database';
import { createHash } from 'node:crypto';
import { refuseConsent } from './consent-refusal.ts';

const LONGEST = 200;

/** What a step of a person is told apart by. */
export interface KeyedConsentStep {
  readonly name: string;
  readonly input: { readonly key: string };
}

/** Whether the person's key is new, so that the step is to be done now; else the consent that was changed when it was done before. */
export async function findKeyedConsent(
  query: Query,
  personId: string,
  step: KeyedConsentStep,
): Promise<string | null> {
  const { key } = step.input;
  if (key.trim() === '' || key.length > LONGEST)
    refuseConsent('KEY_INVALID', `Choose one of 1 to ${LONGEST} characters, anew for each step.`, 'key');
  const [used] = await query<{ readonly input: string; readonly consentId: string }>(
    `SELECT input, consent_id AS "consentId" FROM consent_key WHERE person_id = $1 AND key = $2`,
    [personId, key],
  );
  if (used === undefined) return null;
  return used.input === hashOf(step)
    ? used.consentId
    : refuseConsent('KEY_REUSED', 'Choose a new one.', 'key');
}

/** Keeps what came of a step, so that it is answered the same when it is sent again. */
export async function keepConsentKey(
  query: Query,
  step: KeyedConsentStep,
  { personId, consentId }: { readonly personId: string; readonly consentId: string },
): Promise<void> {
  await query('INSERT INTO consent_key (person_id, key, input, consent_id) VALUES ($1, $2, $3, $4)', [
    personId,
    step.input.key,
    hashOf(step),
    consentId,
  ]);
}

/** GraphQL gives the fields of an input in the order of its type, so the same input has the same hash. */
function hashOf({ name, input }: KeyedConsentStep): string {
  return createHash('sha256')
    .update(JSON.stringify([name, input]))
    .digest('hex');
}
