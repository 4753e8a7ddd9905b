import { receiverOf, worksAt, type ReferralEnds } from '../referrals/referral-ends.ts';
import { REFERRAL_STEPS } from '../referrals/referral-states.ts';
import type { ReferralDeclineReason, ReferralState } from '../../generated/graph.ts';
import { checkText } from './check-text.ts';
import { insertReferralStep } from './insert-referral-step.ts';
import { refuseReferral } from './referral-refusal.ts';
import type { ReferralWrite } from './referral-write.ts';

/** The steps of those to whom a referral has come. */
export type ReceiverStep = Exclude<ReferralState, 'SENT'>;

/** A step that is to be taken, and why where that is asked for. */
export interface WantedStep {
  readonly referralId: string;
  readonly kind: ReceiverStep;
  readonly reason?: ReferralDeclineReason;
  readonly reasonText?: string | null;
}

/** Takes a step of the receiving side, on the one state that it follows on; of two at once the second finds the first done. */
export async function takeReferralStep(
  write: ReferralWrite,
  { referralId, kind, reason, reasonText }: WantedStep,
): Promise<string> {
  const words = reason === undefined ? null : wordsOf(reason, reasonText);
  const receiver = receiverOf(await lockReferral(write, referralId));
  if (!worksAt(write.viewer, receiver))
    refuseReferral(
      'NOT_RECEIVER',
      `The referral has come to ${receiver.place}: only the staff there does this.`,
    );
  const state = await stateOf(write, referralId);
  const { after } = REFERRAL_STEPS[kind];
  if (state !== after)
    refuseReferral(
      'WRONG_STATE',
      `The referral is ${state}; only one that is ${after} can become ${kind}.`,
      'id',
    );
  await insertReferralStep(write, {
    referralId,
    kind,
    at: receiver,
    reason: reason ?? null,
    reasonText: words,
  });
  return referralId;
}

/** What an own reason is in words; a reason of the list says enough, and more is not kept of a person. */
function wordsOf(reason: ReferralDeclineReason, text: string | null | undefined): string | null {
  const isSaid = text !== null && text !== undefined && text.trim() !== '';
  if (reason === 'OTHER')
    return isSaid
      ? checkText(text, 'reasonText')
      : refuseReferral('REASON_REQUIRED', 'Say in words what the other reason is.', 'reasonText');
  if (isSaid)
    refuseReferral(
      'REASON_REQUIRED',
      `${reason} says enough: leave the words out, or choose OTHER.`,
      'reasonText',
    );
  return null;
}

/** Holds a referral until the step is done. One that the viewer may not see is not found, as one that is not there. */
async function lockReferral({ query }: ReferralWrite, id: string): Promise<ReferralEnds> {
  const [ends] = await query<ReferralEnds>(
    `SELECT from_side::text AS "fromSide", county_code AS "countyCode", unit_number AS "unitNumber"
     FROM referral WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  return (
    ends ?? refuseReferral('UNKNOWN_REFERRAL', 'There is no referral of this id that you may see.', 'id')
  );
}

async function stateOf({ query }: ReferralWrite, id: string): Promise<ReferralState> {
  const [last] = await query<{ readonly kind: ReferralState }>(
    'SELECT kind::text AS kind FROM referral_step WHERE referral_id = $1 ORDER BY position DESC LIMIT 1',
    [id],
  );
  if (last === undefined) throw new Error('A referral has no step.');
  return last.kind;
}
