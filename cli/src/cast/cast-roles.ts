import type { Grant } from '@samspill/shared/access/viewer';
import { CAST, CAST_NAMES } from './cast.ts';
import { castViewer, LOCAL_ISSUER } from './cast-viewer.ts';
import type { Places } from './read-places.ts';

/** The group that stands for a role with its place in the tokens of the cast. */
export function groupOf({ role, counties }: Grant): string {
  return [role, ...(counties === 'ALL' ? [] : counties)].join(':');
}

/** The role table of the cast, as an identity file has it: each role in each county where it can act. */
export function castRoles(places: Places): readonly object[] {
  const grants = CAST_NAMES.flatMap((name) => {
    if (CAST[name].role === null) return [];
    const counties = CAST[name].county === null ? [undefined] : [...places.keys()].sort();
    return counties.flatMap((county) => castViewer(name, { county }, places).grants);
  });
  const rows = grants.map((grant) => [groupOf(grant), grant] as const);
  return [...new Map(rows)].map(([group, grant]) => ({ issuer: LOCAL_ISSUER, group, ...grant }));
}
