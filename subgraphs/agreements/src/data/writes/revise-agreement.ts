import type { ReviseAgreementInput } from '../../generated/graph.ts';
import type { AgreementState, VersionState } from './agreement-state.ts';
import { checkAreas, checkBodies, checkCategories, checkDays, type Content } from './check-content.ts';
import { checkParties } from './check-parties.ts';
import { checkText } from './check-text.ts';
import { setUpBodies } from './create-agreement.ts';
import { requireActorAmong } from './find-actor.ts';
import { openAgreement, requireAlive, requireKind } from './open-agreement.ts';
import { readState } from './read-state.ts';
import { record } from './record.ts';
import { refuse } from './refusal.ts';
import { requireCounties } from './require-counties.ts';
import { requireWithin } from './within-parent.ts';
import { writeVersion } from './write-version.ts';
import type { Write } from './write.ts';

/** Makes a new version that nobody has approved; who changes it stays one of its parties. */
export async function reviseAgreement(write: Write, input: ReviseAgreementInput): Promise<string> {
  const { state, actor } = await openAgreement(write, input);
  requireAlive(state);
  const content = revised(state, input);
  const bodies = checkBodies(input.addedBodies ?? [], 'addedBodies');
  if (bodies.length > 0) requireKind(state, ['COUNTY'], 'addedBodies');
  if (bodies.length === 0 && isSame(content, state.newest))
    refuse('NOTHING_CHANGED', 'The newest version says this already.', 'id');
  requireActorAmong(write, { parties: content.parties, counties: state.counties }, 'parties');
  if (content.validFrom !== state.newest.validFrom)
    await requireCounties(write, { counties: state.counties, validFrom: content.validFrom }, 'validFrom');
  if (state.parentId !== null) requireWithin(await readState(write, state.parentId), content);
  await writeVersion(write, { agreementId: state.id, version: state.newest.version + 1, ...content });
  await setUpBodies(write, state.id, { bodies, parties: content.parties });
  await record(write, { agreementId: state.id, kind: 'REVISED', actor });
  return state.id;
}

function revised({ newest, approved }: AgreementState, input: ReviseAgreementInput): Content {
  const parties = input.parties ? checkParties(input.parties) : newest.parties;
  if (approved !== null && textOf(parties) !== textOf(newest.parties))
    refuse(
      'PARTIES_FIXED',
      'All have approved the agreement: let another take its place to change who is party.',
      'parties',
    );
  return {
    title: input.title ? checkText(input.title, 'title') : newest.title,
    ...checkDays(
      input.validFrom === undefined ? newest.validFrom : input.validFrom,
      input.validTo === undefined ? newest.validTo : input.validTo,
    ),
    areas: input.areas ? checkAreas(input.areas) : newest.areas,
    dataCategories: input.dataCategories ? checkCategories(input.dataCategories) : newest.dataCategories,
    parties,
  };
}

/** Whether two contents say the same, whoever has approved them. */
function isSame(content: Content, newest: VersionState): boolean {
  return (
    content.title === newest.title &&
    content.validFrom === newest.validFrom &&
    content.validTo === newest.validTo &&
    content.areas.toSorted().join() === newest.areas.toSorted().join() &&
    content.dataCategories.toSorted().join() === newest.dataCategories.toSorted().join() &&
    textOf(content.parties) === textOf(newest.parties)
  );
}

/** Who signs, in which order, under which name. */
function textOf(parties: Content['parties']): string {
  return JSON.stringify(
    parties.map(({ role, unitNumber, organisationNumber, nameAtSigning }) => [
      role,
      unitNumber,
      organisationNumber,
      nameAtSigning,
    ]),
  );
}
