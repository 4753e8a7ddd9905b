import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import type { SendReferralInput } from '../../generated/graph.ts';
import type { ReferralStepPlan } from './perform-referral-write.ts';
import { referralDestination } from './referral-destination.ts';
import { proveRelation, type RelationTrust } from './relation-proof.ts';
import { sendReferral } from './send-referral.ts';

/**
 * How a referral is sent. The proof is verified before there is a transaction, and is no part of what the key stands for:
 * it dies in seconds, and a step that was done is answered the same when it is sent again with another.
 */
export function planSending(
  { relationProof: proof, ...input }: SendReferralInput,
  { signIn = null, purpose = null, today }: RequestFacts,
  trust: RelationTrust | undefined,
): ReferralStepPlan {
  const { key, personId, routineId, toUnitNumber = null, toCountyCode = null } = input;
  const stood = { key, personId, routineId, toUnitNumber, toCountyCode, purpose };
  return {
    name: 'sendReferral',
    input: stood,
    prepare: async () => {
      const destination = referralDestination(stood);
      const side = destination.relationOf;
      const proven = await proveRelation(trust, { proof, person: personId, side, signIn, day: today });
      return (write) => sendReferral(write, { personId, destination, routineId, purpose, proven });
    },
  };
}
