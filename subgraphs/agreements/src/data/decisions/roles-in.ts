import type { Role } from '@samspill/shared/access/role';
import type { SignedInViewer } from '@samspill/shared/access/viewer';
import type { Relation } from '@samspill/shared/decisions/relation';

/** The roles that a viewer has where a relation is; all of them where there is none, since nothing is permitted then. A citizen has none. */
export function rolesIn({ kind, grants }: SignedInViewer, relation: Relation | null): readonly Role[] {
  if (kind === 'CITIZEN') return [];
  return grants.filter((grant) => relation === null || covers(grant, relation)).map(({ role }) => role);
}

function covers({ counties, units }: SignedInViewer['grants'][number], relation: Relation): boolean {
  if (counties === 'ALL') return true;
  return relation.kind === 'OPEN_REGISTRATION'
    ? units.includes(relation.unit)
    : counties.includes(relation.county);
}
