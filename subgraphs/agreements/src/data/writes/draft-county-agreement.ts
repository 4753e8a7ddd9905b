import type { DraftCountyAgreementInput } from '../../generated/graph.ts';
import { checkBodies, checkContent, checkCounties } from './check-content.ts';
import { createAgreement } from './create-agreement.ts';
import { requireActorAmong } from './find-actor.ts';
import { record } from './record.ts';
import { requireCounties } from './require-counties.ts';
import type { Write } from './write.ts';

/** Drafts a county agreement for one of its parties. */
export async function draftCountyAgreement(write: Write, input: DraftCountyAgreementInput): Promise<string> {
  const counties = checkCounties(input.countyCodes);
  const content = checkContent(input);
  const bodies = checkBodies(input.bodies ?? [], 'bodies');
  const actor = requireActorAmong(write, { parties: content.parties, counties }, 'parties');
  await requireCounties(write, { counties, validFrom: content.validFrom }, 'countyCodes');
  const agreementId = await createAgreement(write, {
    kind: 'COUNTY',
    parentId: null,
    counties,
    content,
    bodies,
  });
  await record(write, { agreementId, kind: 'DRAFTED', actor });
  return agreementId;
}
