import type { Query } from '@samspill/shared/database/database';
import type { World } from './world.ts';
import { writeRows } from './write-rows.ts';

/** A routine stands under an agreement; this one says nothing and is never in force. */
const AGREEMENT = 'agreement-of-the-routine';
const ROUTINE = 'routine';

/** Takes all referrals away, and what they stand under. */
export async function removeReferrals(query: Query): Promise<void> {
  for (const table of ['referral_step', 'referral', 'interaction_routine'])
    await query(`DELETE FROM ${table}`);
}

/** Writes all referrals with their steps. */
export async function writeReferrals(query: Query, { persons }: World): Promise<void> {
  const referrals = persons.flatMap(({ id: personId, referrals: sent }) =>
    sent.map((referral) => ({ ...referral, personId })),
  );
  await writeRows(query, 'agreement', [{ id: AGREEMENT, kind: 'COUNTY', parent_id: null, synthetic: true }]);
  await writeRows(query, 'interaction_routine', [
    { id: ROUTINE, agreement_id: AGREEMENT, situation: 'YOUNG_PERSON_WITHOUT_CONTACT' },
  ]);
  await writeRows(
    query,
    'referral',
    referrals.map(({ id, personId, fromSide, countyCode, unitNumber, purpose, ...days }) => ({
      id,
      person_id: personId,
      from_side: fromSide,
      county_code: countyCode,
      unit_number: unitNumber,
      routine_id: ROUTINE,
      response_days: days.responseDays,
      purpose,
      sent_on: days.sentOn,
      due_on: days.dueOn,
      invented: true,
    })),
  );
  const steps = referrals.flatMap(({ id, fromSide, sentOn, steps: all }) =>
    all.map((kind, at) => ({
      referral_id: id,
      position: at + 1,
      kind,
      taken_at: `${sentOn}T10:00:00Z`,
      side: (kind === 'SENT') === (fromSide === 'COUNTY') ? 'COUNTY' : 'NAV',
      reason: kind === 'DECLINED' ? 'NO_CAPACITY' : null,
    })),
  );
  await writeRows(query, 'referral_step', steps);
}
