import type { Query } from '@samspill/shared/database/database';
import type { Day } from '@samspill/shared/day';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import type { ReferralDeclineReason, ReferralSide, ReferralState } from '../../generated/graph.ts';
import { receiverOf, senderOf, type ReferralEndRow, type ReferralEnds } from './referral-ends.ts';
import { awaitsAnswer } from './referral-states.ts';

/** Something that was done with a referral. */
export interface ReferralStepRow {
  readonly position: number;
  readonly kind: ReferralState;
  readonly takenAt: string;
  readonly side: ReferralSide;
  readonly reason: ReferralDeclineReason | null;
  readonly reasonText: string | null;
}

interface Read extends ReferralEnds {
  readonly id: string;
  readonly personId: string;
  readonly routineId: string;
  readonly purpose: Purpose;
  readonly sentOn: Day;
  readonly dueOn: Day | null;
  readonly state: ReferralState;
  readonly steps: readonly ReferralStepRow[];
}

/** That a young person was referred, with all that was done since. */
export interface ReferralRow extends Read {
  readonly from: ReferralEndRow;
  readonly to: ReferralEndRow;
  /** Whether the other side still owes an answer. */
  readonly awaitsAnswer: boolean;
}

/** Reads the referrals `r` that a piece of SQL chooses and orders, with their steps, in one statement. */
export async function readReferrals(
  query: Query,
  which: string,
  parameters: readonly unknown[],
): Promise<readonly ReferralRow[]> {
  const rows = await query<Read>(`${SELECT} ${which}`, parameters);
  return rows.map((row) => ({
    ...row,
    from: senderOf(row),
    to: receiverOf(row),
    awaitsAnswer: awaitsAnswer(row.state),
    steps: row.steps.map((step) => ({ ...step, takenAt: new Date(step.takenAt).toISOString() })),
  }));
}

const SELECT = `
  SELECT r.id, r.person_id AS "personId", r.from_side::text AS "fromSide", r.county_code AS "countyCode",
         r.unit_number AS "unitNumber", r.routine_id AS "routineId", r.purpose, r.sent_on AS "sentOn",
         r.due_on AS "dueOn", last.kind::text AS state,
         (SELECT jsonb_agg(jsonb_build_object(
                   'position', s.position, 'kind', s.kind, 'takenAt', s.taken_at, 'side', s.side,
                   'reason', s.reason, 'reasonText', s.reason_text) ORDER BY s.position)
          FROM referral_step s WHERE s.referral_id = r.id) AS steps
  FROM referral r
  CROSS JOIN LATERAL (SELECT s.kind FROM referral_step s
                      WHERE s.referral_id = r.id ORDER BY s.position DESC LIMIT 1) AS last`;
