import type { Purpose } from '@samspill/shared/decisions/purpose';
import { addDays } from '@samspill/shared/day';
import { randomUUID } from 'node:crypto';
import { senderOf, worksAt, type ReferralEnds } from '../referrals/referral-ends.ts';
import { insertRows } from './insert-rows.ts';
import { insertReferralStep } from './insert-referral-step.ts';
import { refuseReferral } from './referral-refusal.ts';
import type { ReferralWrite } from './referral-write.ts';
import type { ReferralDestination } from './referral-destination.ts';
import { requireRelation, type Proven } from './relation-proof.ts';
import { requireRoutine } from './require-routine.ts';

/** A referral that is to be sent. */
export interface NewReferral {
  readonly personId: string;
  readonly destination: ReferralDestination;
  readonly routineId: string;
  /** What the request says that it is for. */
  readonly purpose: Purpose | null;
  readonly proven: Proven;
}

/** Sends a referral from the place of the relation; its answer is due the routine's days after the day in Norway. */
export async function sendReferral(write: ReferralWrite, wanted: NewReferral): Promise<string> {
  const { personId, routineId, purpose } = wanted;
  if (purpose === null)
    return refuseReferral('PURPOSE_MISSING', 'Send one of the purposes in the header samspill-purpose.');
  const ends = endsOf(wanted);
  const sender = senderOf(ends);
  if (!worksAt(write.viewer, sender))
    refuseReferral('OTHER_PLACE', `This takes a role for ${sender.place}, where the person is followed up.`);
  await requirePerson(write, personId);
  const responseDays = await requireRoutine(write, { routineId, ends, purpose });
  await requireNoneOpen(write, { personId, ends });
  const id = randomUUID();
  await insertRows(write.query, 'referral', [
    {
      id,
      person_id: personId,
      from_side: ends.fromSide,
      county_code: ends.countyCode,
      unit_number: ends.unitNumber,
      routine_id: routineId,
      response_days: responseDays,
      purpose,
      sent_on: write.today,
      due_on: responseDays === null ? null : addDays(write.today, responseDays),
      invented: false,
    },
  ]);
  await insertReferralStep(write, { referralId: id, kind: 'SENT', at: sender });
  return id;
}

/** A person is referred by who follows them up; whoever guides them beside that may. */
function endsOf({ proven, destination: { place } }: NewReferral): ReferralEnds {
  for (const tie of requireRelation(proven).ties) {
    if (tie.kind === 'OPEN_FOLLOW_UP_CASE')
      return { fromSide: 'COUNTY', countyCode: tie.county, unitNumber: place };
    if (tie.kind === 'OPEN_REGISTRATION') return { fromSide: 'NAV', countyCode: place, unitNumber: tie.unit };
  }
  return refuseReferral('NOT_FOLLOWED_UP', 'Let the follow-up service refer the person.', 'relationProof');
}

/** Who is protected is there for nobody, whatever was signed before. */
async function requirePerson({ query }: ReferralWrite, personId: string): Promise<void> {
  const known = await query('SELECT 1 FROM young_person WHERE person_id = $1', [personId]);
  if (known.length === 0)
    refuseReferral(
      'UNKNOWN_PERSON',
      'Nobody of this id is in the graph: ask for the person anew.',
      'personId',
    );
}

/** Of two who refer a person to the same place at once, the second waits for the first and finds its referral. */
async function requireNoneOpen(
  { query }: ReferralWrite,
  { personId, ends }: { readonly personId: string; readonly ends: ReferralEnds },
): Promise<void> {
  const place = [personId, ends.fromSide, ends.countyCode, ends.unitNumber];
  await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`referral ${place.join(' ')}`]);
  const open = await query(
    `SELECT 1 FROM referral r
     WHERE r.person_id = $1 AND r.from_side = $2::referral_side AND r.county_code = $3 AND r.unit_number = $4
       AND NOT EXISTS (SELECT FROM referral_step s
                       WHERE s.referral_id = r.id AND s.kind IN ('DECLINED', 'COMPLETED'))
     LIMIT 1`,
    place,
  );
  if (open.length > 0)
    refuseReferral('ALREADY_REFERRED', 'An earlier referral to that place is open: follow that one up.');
}
