import type { SignedInViewer } from '@samspill/shared/access/viewer';
import type { Query } from '@samspill/shared/database/database';
import { hashOfParts, hashOfStep, isKey, LONGEST_KEY, type KeyedStep } from '../keyed-step.ts';
import { refuse } from './refusal.ts';

/**
 * Takes the caller's key for a step. Null when it is new: the step is to be done now, and another with the same key waits
 * for it. Else the id of what was changed when the step was done before.
 */
export async function takeKey(query: Query, viewer: SignedInViewer, step: KeyedStep): Promise<string | null> {
  const { key } = step.input;
  if (!isKey(key))
    refuse('KEY_INVALID', `Choose a key of 1 to ${LONGEST_KEY} characters, anew for each step.`, 'key');
  const hash = hashOfStep(step);
  const taken = await query(
    `INSERT INTO write_key (caller, key, input, used_at) VALUES ($1, $2, $3, now())
     ON CONFLICT DO NOTHING RETURNING key`,
    [callerOf(viewer), key, hash],
  );
  if (taken.length > 0) return null;
  const [used] = await query<{ readonly input: string; readonly outcomeId: string | null }>(
    `SELECT input, agreement_id AS "outcomeId" FROM write_key WHERE caller = $1 AND key = $2`,
    [callerOf(viewer), key],
  );
  if (used?.input === hash && used.outcomeId !== null) return used.outcomeId;
  return refuse('KEY_REUSED', 'This key stands for another step that was done; choose a new one.', 'key');
}

/** Keeps what came of the step, so that it is answered the same when it is sent again. */
export async function keepOutcome(
  query: Query,
  viewer: SignedInViewer,
  { key, outcomeId }: { readonly key: string; readonly outcomeId: string },
): Promise<void> {
  await query('UPDATE write_key SET agreement_id = $3 WHERE caller = $1 AND key = $2', [
    callerOf(viewer),
    key,
    outcomeId,
  ]);
}

/** Whose key it is, as a hash: no issuer's name for a person is kept. */
function callerOf({ issuer, subject, organisationNumber }: SignedInViewer): string {
  return hashOfParts([issuer, subject, organisationNumber]);
}
