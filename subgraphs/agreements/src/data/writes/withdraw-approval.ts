import type { WithdrawApprovalInput } from '../../generated/graph.ts';
import { APPROVE, partyOnBehalf } from './approved-party.ts';
import { checkBecause } from './check-content.ts';
import { openAgreement, requireAlive } from './open-agreement.ts';
import { record } from './record.ts';
import { refuse } from './refusal.ts';
import type { Write } from './write.ts';

/** Takes an approval back while not all have given theirs. */
export async function withdrawApproval(write: Write, input: WithdrawApprovalInput): Promise<string> {
  const reason = checkBecause(input.because, 'because');
  const { state, actor } = await openAgreement(write, input);
  requireAlive(state);
  const { id, newest } = state;
  if (newest.approvedOn !== null)
    refuse(
      'APPROVED_BY_ALL',
      'All have approved this version: terminate the agreement, or give it up before it is valid.',
      'id',
    );
  const { position: place } = input;
  const own = place === null || place === undefined || place === actor.party.position;
  const party = own ? actor.party : partyOnBehalf(newest, actor, { position: place, field: 'position' });
  if (!own && party.approvedOn !== null && party.onBehalfBecause === null)
    refuse(
      'ON_BEHALF_NOT_ALLOWED',
      `${party.nameAtSigning} approved itself, and alone can take that back.`,
      'position',
    );
  if (party.approvedOn === null)
    refuse('NOT_APPROVED', `${party.nameAtSigning} has not approved version ${newest.version}.`, 'id');
  await write.query(APPROVE, [id, newest.version, party.position, null, null]);
  await record(write, {
    agreementId: id,
    kind: 'APPROVAL_WITHDRAWN',
    actor,
    party: party.nameAtSigning,
    reason,
  });
  return id;
}
