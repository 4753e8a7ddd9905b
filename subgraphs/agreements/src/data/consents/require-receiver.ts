import { receivingSector, type AltinnResource } from '@samspill/shared/consents/altinn-resources';
import { ROLES } from '@samspill/shared/access/role';
import type { SignedInViewer, Viewer } from '@samspill/shared/access/viewer';
import { refuseConsent } from './consent-refusal.ts';

/** The viewer, who acts for some organisation; which, and on which side, is asked when the token has been read. */
export function requireRecorder(viewer: Viewer): SignedInViewer {
  if (viewer === null)
    return refuseConsent('NOT_SIGNED_IN', 'Sign in for the organisation that received it.');
  if (viewer.kind === 'CITIZEN' || viewer.organisationNumber === null)
    refuseConsent('RECEIVER_NEEDED', 'Let the organisation that it was given to do it.');
  return viewer;
}

/** Sees to it that the organisation that a consent was given to records it itself, and is on the side that the data goes to. */
export function requireReceiver(
  { organisationNumber, grants }: SignedInViewer,
  receiver: string,
  { categories }: AltinnResource,
): void {
  const sectors = grants.map(({ role }) => ROLES[role].sector);
  const isOnSide = categories.every((category) => sectors.includes(receivingSector(category)));
  if (organisationNumber !== receiver || !isOnSide)
    refuseConsent(
      'RECEIVER_REFUSED',
      'Let the organisation that it was given to do it, in one of its roles.',
    );
}
