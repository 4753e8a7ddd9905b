import type { ReferralState } from '../../generated/graph.ts';

/** Which state a step needs, null for the first, and whose staff takes it. */
interface StepFacts {
  readonly after: ReferralState | null;
  readonly by: 'SENDER' | 'RECEIVER';
}

/**
 * Every step of a referral; the state that it leads to has its name. Where a step may follow on only one state, no order of
 * steps leads to another state than these. The database keeps the same table and refuses what it does not know.
 */
export const REFERRAL_STEPS = {
  SENT: { after: null, by: 'SENDER' },
  RECEIVED: { after: 'SENT', by: 'RECEIVER' },
  ACCEPTED: { after: 'RECEIVED', by: 'RECEIVER' },
  DECLINED: { after: 'RECEIVED', by: 'RECEIVER' },
  COMPLETED: { after: 'ACCEPTED', by: 'RECEIVER' },
} as const satisfies Readonly<Record<ReferralState, StepFacts>>;

/** The states in which the other side owes an answer: what is only received is not answered. */
export const UNANSWERED = ['SENT', 'RECEIVED'] as const satisfies readonly ReferralState[];

/** Whether an answer is still owed. */
export function awaitsAnswer(state: ReferralState): boolean {
  return UNANSWERED.some((one) => one === state);
}
