import type { AgreementEndingReason, SucceedAgreementInput } from '../../generated/graph.ts';
import { checkBodies, checkContent, checkCounties, checkReason } from './check-content.ts';
import { checkList } from './check-text.ts';
import { createAgreement } from './create-agreement.ts';
import { requireActorAmong } from './find-actor.ts';
import { insertRows } from './insert-rows.ts';
import { lockAgreements } from './lock-agreements.ts';
import { requireKind, requireNewest } from './open-agreement.ts';
import { readState } from './read-state.ts';
import { record } from './record.ts';
import { refuse } from './refusal.ts';
import { requireCounties } from './require-counties.ts';
import { requireHeir } from './require-heir.ts';
import type { Write } from './write.ts';

const FIELD = 'predecessors';
const REASONS: readonly AgreementEndingReason[] = [
  'COUNTY_REFORM',
  'NEW_AGREEMENT',
  'CHANGED_MANDATE',
  'OTHER',
];

/** Drafts a county agreement that is to take the place of others, for one of its parties. */
export async function succeedAgreement(write: Write, input: SucceedAgreementInput): Promise<string> {
  const { query } = write;
  const predecessors = checkList(input.predecessors, ({ id }) => id, { field: FIELD, least: 1, most: 10 });
  const { reason } = input;
  if (!REASONS.includes(reason))
    refuse(
      'REASON_REQUIRED',
      `The place of an agreement is taken because of ${REASONS.join(', ')}.`,
      'reason',
    );
  const reasonText = checkReason(reason, input.reasonText);
  const counties = checkCounties(input.countyCodes);
  const content = checkContent(input);
  const bodies = checkBodies(input.bodies ?? [], 'bodies');
  const actor = requireActorAmong(write, { parties: content.parties, counties }, 'parties');
  await requireCounties(write, { counties, validFrom: content.validFrom }, 'countyCodes');
  await lockAgreements(
    query,
    predecessors.map(({ id }) => id),
    FIELD,
  );
  for (const { id, basedOnVersion } of predecessors) {
    const state = await readState(write, id);
    requireKind(state, ['COUNTY'], FIELD);
    requireHeir(state, content, FIELD);
    requireNewest(state, basedOnVersion, FIELD);
  }
  const agreementId = await createAgreement(write, {
    kind: 'COUNTY',
    parentId: null,
    counties,
    content,
    bodies,
  });
  await insertRows(
    query,
    'planned_succession',
    predecessors.map(({ id }) => ({
      successor_id: agreementId,
      predecessor_id: id,
      reason,
      reason_text: reasonText,
    })),
  );
  await record(write, { agreementId, kind: 'DRAFTED', actor });
  return agreementId;
}
