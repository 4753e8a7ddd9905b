import { addDays } from '@samspill/shared/day';
import type { TerminateAgreementInput } from '../../generated/graph.ts';
import { checkReason } from './check-content.ts';
import { endAgreement } from './end-agreement.ts';
import { openAgreement, requireAlive } from './open-agreement.ts';
import { refuse } from './refusal.ts';
import type { Write } from './write.ts';

/** Ends an agreement in force, with those under it; one party is enough. */
export async function terminateAgreement(write: Write, input: TerminateAgreementInput): Promise<string> {
  const { reason, lastDay } = input;
  const reasonText = checkReason(reason, input.reasonText);
  const { state, actor } = await openAgreement(write, input);
  requireAlive(state);
  const { id, standing, lastInForce } = state;
  if (standing !== 'IN_FORCE' || lastInForce === null)
    return refuse(
      'NOT_IN_FORCE',
      'The agreement is not in force yet: give it up with cancelAgreement.',
      'id',
    );
  if (lastDay < write.today || lastDay >= lastInForce) {
    const latest = lastInForce === 'infinity' ? 'later' : `up to ${addDays(lastInForce, -1)}`;
    refuse('PERIOD_INVALID', `Choose a last day from ${write.today} or ${latest}.`, 'lastDay');
  }
  await endAgreement(write, {
    agreementId: id,
    kind: 'TERMINATED',
    endedOn: lastDay,
    reason,
    reasonText,
    actor,
  });
  return id;
}
