import { addDays } from '@samspill/shared/day';
import type { CancelAgreementInput } from '../../generated/graph.ts';
import { checkReason } from './check-content.ts';
import { endAgreement } from './end-agreement.ts';
import { openAgreement, requireAlive } from './open-agreement.ts';
import { refuse } from './refusal.ts';
import type { Write } from './write.ts';

/** Gives up an agreement that has not become valid, with those under it. */
export async function cancelAgreement(write: Write, input: CancelAgreementInput): Promise<string> {
  const { reason } = input;
  const reasonText = checkReason(reason, input.reasonText);
  const { state, actor } = await openAgreement(write, input);
  requireAlive(state);
  const { id, standing } = state;
  if (standing === 'IN_FORCE')
    refuse('ALREADY_VALID', 'The agreement is in force: end it with terminateAgreement.', 'id');
  if (await hasTakenPlaces(write, id))
    refuse(
      'PLACE_TAKEN',
      'Others end because of this agreement: revise it, or terminate it once it is in force.',
      'id',
    );
  const endedOn = addDays(write.today, -1);
  await endAgreement(write, { agreementId: id, kind: 'CANCELLED', endedOn, reason, reasonText, actor });
  return id;
}

async function hasTakenPlaces({ query }: Write, id: string): Promise<boolean> {
  const taken = await query(
    `SELECT 1 FROM agreement_succession s
     JOIN agreement_ending e ON e.agreement_id = s.predecessor_id AND e.kind = 'SUCCEEDED'
     WHERE s.successor_id = $1 LIMIT 1`,
    [id],
  );
  return taken.length > 0;
}
