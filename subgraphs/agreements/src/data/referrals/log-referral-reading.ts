import type { Query } from '@samspill/shared/database/database';
import type { ReasonCode } from '@samspill/shared/decisions/reason-codes';
import { logRulings } from '@samspill/shared/personal/log-rulings';
import { ownGrounds } from '@samspill/shared/personal/ruling';
import type { ReferralRow } from './referral-row.ts';
import type { ReferralRequest } from './referral-transaction.ts';

/** The persons whose referrals were asked for, and what is about to be shown. */
export interface ReferralReading {
  readonly asked: readonly string[];
  readonly seen: readonly ReferralRow[];
}

/**
 * Writes to the log whose referrals are shown, one row for each person whatever the number of referrals; a person of whom
 * none is shown was refused, whether there are any or not.
 */
export async function logReferralReading(
  query: Query,
  request: ReferralRequest,
  { asked, seen }: ReferralReading,
): Promise<void> {
  const { viewer, purpose } = request;
  const shown = new Set(seen.map(({ personId }) => personId));
  const refused: readonly ReasonCode[] = ['RELATION_MISSING'];
  const rulings = [...new Set(asked)].map((person) => ({
    question: { person, category: 'REFERRAL' as const },
    reasons: shown.has(person) ? [] : refused,
    grounds: { ...ownGrounds(viewer.kind === 'CITIZEN' ? 'CITIZEN' : 'OWN'), purpose },
  }));
  await logRulings(query, { ...request, roles: [] }, rulings);
}
