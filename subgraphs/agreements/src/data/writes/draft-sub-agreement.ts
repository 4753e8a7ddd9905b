import type { DraftSubAgreementInput } from '../../generated/graph.ts';
import { checkContent, checkCounties } from './check-content.ts';
import { createAgreement } from './create-agreement.ts';
import { requireActorAmong } from './find-actor.ts';
import { openAgreement, requireAlive } from './open-agreement.ts';
import { record } from './record.ts';
import { refuse } from './refusal.ts';
import { requireCounties } from './require-counties.ts';
import { requireWithin } from './within-parent.ts';
import type { Write } from './write.ts';

/** Drafts an agreement under a county agreement, for a party of both. */
export async function draftSubAgreement(write: Write, input: DraftSubAgreementInput): Promise<string> {
  const content = checkContent(input);
  const { state: parent } = await openAgreement(write, input, ['COUNTY']);
  requireAlive(parent);
  const counties = input.countyCodes ? checkCounties(input.countyCodes) : parent.counties;
  const other = counties.find((code) => !parent.counties.includes(code));
  if (other !== undefined)
    refuse(
      'COUNTY_INVALID',
      `The county agreement is for ${parent.counties.join(', ')}, not for ${other}.`,
      'countyCodes',
    );
  requireWithin(parent, content);
  const actor = requireActorAmong(write, { parties: content.parties, counties }, 'parties');
  await requireCounties(
    write,
    { counties, validFrom: content.validFrom },
    input.countyCodes ? 'countyCodes' : 'validFrom',
  );
  const draft = { kind: 'SUB', parentId: parent.id, counties, content, bodies: [] } as const;
  const agreementId = await createAgreement(write, draft);
  await record(write, { agreementId, kind: 'DRAFTED', actor });
  return agreementId;
}
