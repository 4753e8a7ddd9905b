import { fail } from '../errors.ts';
import { ROLES, type Role } from './role.ts';
import { coversCounty, coversUnit, type Viewer } from './viewer.ts';

/** Whose affair something CONFIDENTIAL is: the organisations that are party to it, and where it is. */
export interface Concern {
  readonly organisations?: readonly string[];
  readonly counties?: readonly string[];
  readonly units?: readonly string[];
}

const READERS = (Object.keys(ROLES) as Role[]).filter((role) => ROLES[role].readsConfidential);

/** Whether a viewer may read what is CONFIDENTIAL: its organisation is party to it, or its role covers the place. */
export function mayRead(viewer: Viewer, { organisations = [], counties = [], units = [] }: Concern): boolean {
  if (viewer === null || viewer.kind === 'CITIZEN') return false;
  return (
    (viewer.organisationNumber !== null && organisations.includes(viewer.organisationNumber)) ||
    counties.some((code) => coversCounty(viewer, code, READERS)) ||
    units.some((unit) => coversUnit(viewer, unit, READERS))
  );
}

/** Refuses a viewer who may not read, with a sentence that says what would help. */
export function requireReader(viewer: Viewer, concern: Concern): void {
  if (mayRead(viewer, concern)) return;
  const whom = 'for the organisation itself, or in a role that covers its county or NAV office';
  if (viewer === null) fail('UNAUTHENTICATED', `This is one organisation's own affair: sign in ${whom}.`);
  fail('FORBIDDEN', `This is one organisation's own affair: it is shown to those who act ${whom}.`);
}
