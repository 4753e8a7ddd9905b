import type { Role } from '@samspill/shared/access/role';
import type { SignedInViewer } from '@samspill/shared/access/viewer';

/** Somebody who has signed in and has nothing more. */
export const SOMEBODY: SignedInViewer = {
  kind: 'PERSON',
  issuer: 'conformance',
  subject: 'somebody',
  organisationNumber: null,
  supplierNumber: null,
  grants: [],
  scopes: [],
};

/** A citizen on their own behalf. */
export const CITIZEN: SignedInViewer = { ...SOMEBODY, kind: 'CITIZEN' };

/** Somebody with a token for some scopes. */
export function withScopes(...scopes: readonly string[]): SignedInViewer {
  return { ...SOMEBODY, scopes };
}

/** Somebody in a role. */
export function inRole(role: Role): SignedInViewer {
  return { ...SOMEBODY, grants: [{ role, counties: ['46'], units: [] }] };
}
