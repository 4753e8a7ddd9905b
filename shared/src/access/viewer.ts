import type { Role } from './role.ts';

/** A role with the places that it is given for. */
export interface Grant {
  readonly role: Role;
  /** County codes, or all of them. */
  readonly counties: readonly string[] | 'ALL';
  /** Unit numbers of NAV's county units and offices. */
  readonly units: readonly string[];
}

/** Someone whom an issuer has vouched for. */
export interface SignedInViewer {
  /** A person at work, a program of an organisation, an organisation as such, or a citizen on their own behalf. */
  readonly kind: 'PERSON' | 'MACHINE' | 'ORGANISATION' | 'CITIZEN';
  readonly issuer: string;
  /** Who it is to the issuer; for a citizen never the national identity number. */
  readonly subject: string;
  /** The organisation for which it acts; null for a citizen. */
  readonly organisationNumber: string | null;
  /** The organisation on whose behalf another acts, as a supplier for its customer; null when nobody does. */
  readonly supplierNumber: string | null;
  readonly grants: readonly Grant[];
  /** What the token may be used for, in the words of its issuer; only the gateway's standard directives ask for it. */
  readonly scopes: readonly string[];
}

/** Who asks: null is the anonymous viewer. */
export type Viewer = SignedInViewer | null;

/** Whether one of the roles is given to the viewer for a county. */
export function coversCounty(viewer: Viewer, countyCode: string, roles: readonly Role[]): boolean {
  return grantsOf(viewer, roles).some(({ counties }) => counties === 'ALL' || counties.includes(countyCode));
}

/** Whether one of the roles is given to the viewer for a unit of NAV; each unit lies in some county, so all counties are all units. */
export function coversUnit(viewer: Viewer, unitNumber: string, roles: readonly Role[]): boolean {
  return grantsOf(viewer, roles).some(
    ({ counties, units }) => counties === 'ALL' || units.includes(unitNumber),
  );
}

/** Whether the viewer has one of the roles, wherever. */
export function hasRole(viewer: Viewer, roles: readonly Role[]): boolean {
  return grantsOf(viewer, roles).length > 0;
}

function grantsOf(viewer: Viewer, roles: readonly Role[]): readonly Grant[] {
  return (viewer?.grants ?? []).filter(({ role }) => roles.includes(role));
}
