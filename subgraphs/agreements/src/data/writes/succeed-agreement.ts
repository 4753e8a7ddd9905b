import type { AgreementEndingReason, SucceedAgreementInput } from '../../generated/graph.ts';
import type { AgreementState } from './agreement-state.ts';
import { checkBodies, checkContent, checkCounties, checkReason, type Content } from './check-content.ts';
import { checkList } from './check-text.ts';
import { createAgreement } from './create-agreement.ts';
import { requireActorAmong } from './find-actor.ts';
import { insertRows } from './insert-rows.ts';
import { lockAgreements } from './lock-agreements.ts';
import { requireKind, requireNewest } from './open-agreement.ts';
import { readState } from './read-state.ts';
import { record } from './record.ts';
import { refuse } from './refusal.ts';
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
  await lockAgreements(
    query,
    predecessors.map(({ id }) => id),
    FIELD,
  );
  for (const { id, basedOnVersion } of predecessors) {
    const state = await readState(write, id);
    requireKind(state, ['COUNTY'], FIELD);
    requireHeir(state, content);
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

/** Nobody's agreement is ended without them: the county authority that is known signs the new one, else a NAV unit does. */
function requireHeir({ newest, approved, ending, standing }: AgreementState, { parties }: Content): void {
  if (approved === null || ending === 'CANCELLED')
    refuse(
      'PREDECESSOR_INVALID',
      `"${newest.title}" has never been approved by all, or was given up.`,
      FIELD,
    );
  const authorities = approved.parties.flatMap(({ organisationNumber }) => organisationNumber ?? []);
  const left = authorities.find((number) => !parties.some((party) => party.organisationNumber === number));
  if (left !== undefined)
    refuse(
      'PREDECESSOR_INVALID',
      `The county authority ${left} is party to "${newest.title}" and not to the new agreement.`,
      FIELD,
    );
  const units = approved.parties.flatMap(({ unitNumber }) => unitNumber ?? []);
  if (authorities.length > 0) return;
  const isOver = ending !== null || standing === 'OVER';
  const isHeir = parties.some(({ unitNumber }) => unitNumber !== null && units.includes(unitNumber));
  if (!isHeir && (units.length > 0 || !isOver))
    refuse(
      'PREDECESSOR_INVALID',
      `None of the NAV units of "${newest.title}" is party to the new agreement.`,
      FIELD,
    );
}
