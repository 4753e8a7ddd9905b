import type { Database } from '@samspill/shared/database/database';
import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import type { DeclineReferralInput, ReferralStepInput, SendReferralInput } from '../../generated/graph.ts';
import { performReferralWrite, type ReferralOutcomeRow } from './perform-referral-write.ts';
import { planSending } from './plan-sending.ts';
import type { RelationTrust } from './relation-proof.ts';
import { takeReferralStep, type WantedStep } from './take-referral-step.ts';

type Take<Input> = (input: Input) => Promise<ReferralOutcomeRow>;

/** The steps of a referral. */
export interface ReferralWrites {
  readonly sendReferral: Take<SendReferralInput>;
  readonly receiveReferral: Take<ReferralStepInput>;
  readonly acceptReferral: Take<ReferralStepInput>;
  readonly declineReferral: Take<DeclineReferralInput>;
  readonly completeReferral: Take<ReferralStepInput>;
}

/** The steps of a referral, for a request. `trust` verifies the relation without which none is sent. */
export function createReferralWrites(
  database: Database,
  facts: RequestFacts,
  trust: RelationTrust | undefined,
): ReferralWrites {
  const take = (name: string, input: ReferralStepInput, wanted: Omit<WantedStep, 'referralId'>) =>
    performReferralWrite(database, facts, {
      name,
      input,
      prepare: () => (write) => takeReferralStep(write, { ...wanted, referralId: input.id }),
    });
  return {
    sendReferral: (input) => performReferralWrite(database, facts, planSending(input, facts, trust)),
    receiveReferral: (input) => take('receiveReferral', input, { kind: 'RECEIVED' }),
    acceptReferral: (input) => take('acceptReferral', input, { kind: 'ACCEPTED' }),
    declineReferral: (input) =>
      take('declineReferral', input, {
        kind: 'DECLINED',
        reason: input.reason,
        reasonText: input.reasonText ?? null,
      }),
    completeReferral: (input) => take('completeReferral', input, { kind: 'COMPLETED' }),
  };
}
