import type { ApproveAgreementInput } from '../../generated/graph.ts';
import type { AgreementState, VersionState } from './agreement-state.ts';
import { APPROVE, partyOnBehalf } from './approved-party.ts';
import { checkBecause } from './check-content.ts';
import type { Actor } from './find-actor.ts';
import { lockAgreements, lockSubAgreements } from './lock-agreements.ts';
import { openAgreement, requireAlive } from './open-agreement.ts';
import { oweReports } from './owe-reports.ts';
import { plannedSuccessions, type PlannedSuccession } from './planned-successions.ts';
import { readState } from './read-state.ts';
import { addEvent, record } from './record.ts';
import { refuse } from './refusal.ts';
import { requireAllCounties } from './require-all-counties.ts';
import { requireComplete } from './require-complete.ts';
import { requireRoomBelow } from './require-room-below.ts';
import { takePlaces } from './take-places.ts';
import { requireHeldByParent } from './within-parent.ts';
import type { Write } from './write.ts';

/** Approves the newest version for a party. The last approval takes the days in force, ends predecessors and owes reports. */
export async function approveAgreement(write: Write, input: ApproveAgreementInput): Promise<string> {
  const { query, today } = write;
  const plans = await plannedSuccessions(query, input.id);
  const before = plans.map(({ predecessorId }) => predecessorId);
  await lockAgreements(query, [input.id, ...before], 'id');
  await lockSubAgreements(query, before);
  const { state, actor } = await openAgreement(write, input);
  requireAlive(state);
  const { id, newest } = state;
  const { party, because } = approvedParty(newest, actor, input);
  if (party.approvedOn !== null)
    refuse(
      'ALREADY_APPROVED',
      `${party.nameAtSigning} approved version ${newest.version} on ${party.approvedOn}.`,
      'id',
    );
  requireComplete(state, today);
  requireAllCounties(write, state, actor);
  const others = newest.parties.filter(({ position }) => position !== party.position);
  const isLast = others.every(({ approvedOn }) => approvedOn !== null);
  if (isLast) await makeRoom(write, { state, plans, actor });
  await query(APPROVE, [id, newest.version, party.position, today, because]);
  if (isLast && state.approved !== null) await requireRoomBelow(write, state);
  await record(write, {
    agreementId: id,
    kind: 'APPROVED',
    actor,
    party: party.nameAtSigning,
    reason: because,
  });
  if (isLast) await takeEffect(write, state, plans);
  return id;
}

function approvedParty(newest: VersionState, actor: Actor, { onBehalfOf }: ApproveAgreementInput) {
  if (!onBehalfOf) return { party: actor.party, because: null };
  const field = 'onBehalfOf';
  const party = partyOnBehalf(newest, actor, { position: onBehalfOf.position, field });
  return { party, because: checkBecause(onBehalfOf.because, field) };
}

interface Room {
  readonly state: AgreementState;
  readonly plans: readonly PlannedSuccession[];
  readonly actor: Actor;
}

/** One last approval at a time for each county; those whose place is taken end before the days in force are asked for. */
async function makeRoom(write: Write, { state, plans, actor }: Room): Promise<void> {
  const { id, parentId, counties, newest, approved } = state;
  if (parentId !== null) requireHeldByParent(await readState(write, parentId), newest);
  await write.query(
    `SELECT pg_advisory_xact_lock(hashtext('samspill.county_agreement'), hashtext(code))
     FROM (SELECT code FROM unnest($1::text[]) AS code ORDER BY code) AS counties`,
    [counties],
  );
  if (approved !== null) return;
  const firstDay = [newest.validFrom ?? write.today, write.today].toSorted().at(-1) ?? write.today;
  await takePlaces(write, { successorId: id, firstDay, plans, actor, parties: newest.parties });
}

async function takeEffect(
  write: Write,
  { id, newest, approved }: AgreementState,
  plans: readonly PlannedSuccession[],
): Promise<void> {
  await addEvent(write, { agreementId: id, kind: eventOf(newest, approved, plans), date: write.today });
  await oweReports(write, id);
}

/** What the last approval of a version is called. */
function eventOf(
  newest: VersionState,
  before: VersionState | null,
  plans: readonly PlannedSuccession[],
): string {
  if (before === null)
    return plans.length > 0 && plans.every(({ reason }) => reason === 'NEW_AGREEMENT') ? 'RENEWED' : 'SIGNED';
  const carriesOn =
    newest.validFrom === before.validFrom &&
    newest.areas.join() === before.areas.join() &&
    newest.dataCategories.join() === before.dataCategories.join() &&
    before.validTo !== null &&
    (newest.validTo === null || newest.validTo > before.validTo);
  return carriesOn ? 'EXTENDED' : 'RENEGOTIATED';
}
