import { coversCounty, coversUnit, type Viewer } from '../access/viewer.ts';
import type { Role } from '../access/role.ts';
import { RELATIONS } from '../decisions/relation.ts';
import type { OwnRelation } from './personal-owner.ts';

/** Whether a relation is the viewer's: the role in which it is had is one of these, and covers its place. */
export function holdsRelation(viewer: Viewer, relation: OwnRelation, roles: readonly Role[]): boolean {
  const { kind, countyCode, unitNumber } = relation;
  const { role } = RELATIONS[kind];
  if (viewer?.kind === 'CITIZEN' || !roles.includes(role)) return false;
  return unitNumber === null
    ? coversCounty(viewer, countyCode, [role])
    : coversUnit(viewer, unitNumber, [role]);
}
