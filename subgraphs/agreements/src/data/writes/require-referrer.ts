import { hasRole, type SignedInViewer, type Viewer } from '@samspill/shared/access/viewer';
import { refuseReferral } from './referral-refusal.ts';

const ROLES = ['FOLLOW_UP_COUNSELLOR', 'NAV_YOUTH_TEAM'] as const;
const EITHER = ROLES.join(' or ');

/** The viewer, who follows young people up somewhere; whether at the place of this referral is asked when it has been read. */
export function requireReferrer(viewer: Viewer): SignedInViewer {
  if (viewer === null) refuseReferral('NOT_SIGNED_IN', `Sign in with the role ${EITHER} to do this.`);
  if (viewer.kind !== 'PERSON')
    refuseReferral('PERSON_NEEDED', `A person at work with the role ${EITHER} has to do this.`);
  if (!hasRole(viewer, ROLES))
    refuseReferral(
      'ROLE_NOT_ALLOWED',
      `This takes the role ${EITHER}, which the viewer does not have; ask one who has it.`,
    );
  return viewer;
}
