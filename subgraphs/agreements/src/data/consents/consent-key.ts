import type { Query } from '@samspill/shared/database/database';
import { hashOfStep, isKey, LONGEST_KEY, type KeyedStep } from '../keyed-step.ts';
import { refuseConsent } from './consent-refusal.ts';

/** Whether the person's key is new, so that the step is to be done now; else the consent that was changed when it was done before. */
export async function findKeyedConsent(
  query: Query,
  personId: string,
  step: KeyedStep,
): Promise<string | null> {
  const { key } = step.input;
  if (!isKey(key))
    refuseConsent('KEY_INVALID', `Choose one of 1 to ${LONGEST_KEY} characters, anew for each step.`, 'key');
  const [used] = await query<{ readonly input: string; readonly consentId: string }>(
    `SELECT input, consent_id AS "consentId" FROM consent_key WHERE person_id = $1 AND key = $2`,
    [personId, key],
  );
  if (used === undefined) return null;
  return used.input === hashOfStep(step)
    ? used.consentId
    : refuseConsent('KEY_REUSED', 'Choose a new one.', 'key');
}

/** Keeps what came of a step, so that it is answered the same when it is sent again. */
export async function keepConsentKey(
  query: Query,
  step: KeyedStep,
  { personId, consentId }: { readonly personId: string; readonly consentId: string },
): Promise<void> {
  await query('INSERT INTO consent_key (person_id, key, input, consent_id) VALUES ($1, $2, $3, $4)', [
    personId,
    step.input.key,
    hashOfStep(step),
    consentId,
  ]);
}
