import { coversCounty } from '@samspill/shared/access/viewer';
import type { AgreementState } from './agreement-state.ts';
import type { Actor } from './find-actor.ts';
import { refuse } from './refusal.ts';
import type { Write } from './write.ts';

/**
 * Refuses the approval of an authority that would sign for a county where it does not act. Where several that can sign in
 * are party, each answers for its own counties.
 */
export function requireAllCounties({ viewer }: Write, state: AgreementState, { role, party }: Actor): void {
  if (party.organisationNumber === null) return;
  const authorities = state.newest.parties.filter(({ organisationNumber }) => organisationNumber !== null);
  if (authorities.length > 1) return;
  const foreign = state.counties.find((code) => !coversCounty(viewer, code, [role]));
  if (foreign !== undefined)
    refuse(
      'OTHER_COUNTY',
      `The viewer's role is not for county ${foreign}, and no other authority that can sign in is party for it: let that of ${foreign} be party, or leave the county out.`,
      'id',
    );
}
