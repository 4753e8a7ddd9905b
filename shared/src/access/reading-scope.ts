import { ROLES, type Role } from './role.ts';
import type { Viewer } from './viewer.ts';

/** What a viewer may read of what is CONFIDENTIAL, as a list can ask for it before it pages and counts. */
export interface ReadingScope {
  /** Its own affairs; null for who acts for no organisation. */
  readonly organisation: string | null;
  /** What concerns these counties, or all of them. */
  readonly counties: readonly string[] | 'ALL';
  /** What concerns these units of NAV. */
  readonly units: readonly string[];
}

/** How far a viewer's reading goes: what `mayRead` says of one affair, said of all at once. */
export function readingScope(viewer: Viewer): ReadingScope {
  if (viewer === null || viewer.kind === 'CITIZEN') return { organisation: null, counties: [], units: [] };
  const grants = viewer.grants.filter(({ role }: { readonly role: Role }) => ROLES[role].readsConfidential);
  const isEverywhere = grants.some(({ counties }) => counties === 'ALL');
  return {
    organisation: viewer.organisationNumber,
    counties: isEverywhere ? 'ALL' : grants.flatMap(({ counties }) => (counties === 'ALL' ? [] : counties)),
    units: grants.flatMap(({ units }) => units),
  };
}
