import type { ReferralState } from '../../generated/graph.ts';
import type { ReferralEndRow } from '../referrals/referral-ends.ts';
import { insertRows } from './insert-rows.ts';
import type { ReferralWrite } from './referral-write.ts';

/** A step of a referral, and the end whose staff takes it. */
export interface NewReferralStep {
  readonly referralId: string;
  readonly kind: ReferralState;
  readonly at: ReferralEndRow;
  readonly reason?: string | null;
  readonly reasonText?: string | null;
}

/**
 * Adds a step to those of a referral, with the person who took it: that is kept for those who account for the service and
 * is never given. The database refuses a step that does not follow on the last, and the second of two at once.
 */
export async function insertReferralStep(
  { query, viewer }: ReferralWrite,
  { referralId, kind, at, reason = null, reasonText = null }: NewReferralStep,
): Promise<void> {
  const [last] = await query<{ readonly position: number }>(
    'SELECT coalesce(max(position), 0)::int AS position FROM referral_step WHERE referral_id = $1',
    [referralId],
  );
  await insertRows(query, 'referral_step', [
    {
      referral_id: referralId,
      position: (last?.position ?? 0) + 1,
      kind,
      side: at.side,
      organisation_number: viewer.organisationNumber,
      viewer_issuer: viewer.issuer,
      viewer_subject: viewer.subject,
      reason,
      reason_text: reasonText,
    },
  ]);
}
