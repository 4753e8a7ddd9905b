import type { ExtendAgreementInput } from '../../generated/graph.ts';
import { APPROVE } from './approved-party.ts';
import { checkDays } from './check-content.ts';
import { checkText } from './check-text.ts';
import { openAgreement, requireAlive } from './open-agreement.ts';
import { readState } from './read-state.ts';
import { record } from './record.ts';
import { refuse } from './refusal.ts';
import { requireWithin } from './within-parent.ts';
import { writeVersion } from './write-version.ts';
import type { Write } from './write.ts';

/** Makes a version with a later last day. Who extends has agreed to it: its approval counts at once, the others are asked. */
export async function extendAgreement(write: Write, input: ExtendAgreementInput): Promise<string> {
  const { state, actor } = await openAgreement(write, input);
  requireAlive(state);
  const { id, newest, approved } = state;
  const { validTo } = input;
  if (approved === null)
    refuse(
      'NOT_APPROVED',
      'Not all have approved the agreement: revise the draft to move its last day.',
      'id',
    );
  if (newest.validTo === null || validTo <= newest.validTo)
    refuse(
      'PERIOD_INVALID',
      `The last day is ${newest.validTo ?? 'open'}: an extension moves it to a later one.`,
      'validTo',
    );
  checkDays(newest.validFrom, validTo);
  if (validTo < write.today) refuse('PERIOD_PASSED', `${validTo} has passed.`, 'validTo');
  const title = input.title ? checkText(input.title, 'title') : newest.title;
  const content = { ...newest, title, validTo };
  if (state.parentId !== null) requireWithin(await readState(write, state.parentId), content);
  const version = newest.version + 1;
  await writeVersion(write, { ...content, agreementId: id, version });
  await write.query(APPROVE, [id, version, actor.party.position, write.today, null]);
  await record(write, { agreementId: id, kind: 'EXTENDED', actor });
  await record(write, { agreementId: id, kind: 'APPROVED', actor });
  return id;
}
