import type { Viewer } from '../access/viewer.ts';
import type { Role } from '../access/role.ts';
import type { PersonalFacts } from './personal-facts.ts';

/** How far a viewer's roles of a sector reach: whoever has one for all counties has it for all units. A citizen has none. */
export function viewerReach(
  viewer: Viewer,
  roles: readonly Role[],
): Pick<PersonalFacts, 'counties' | 'units'> {
  const grants = viewer?.kind === 'CITIZEN' ? [] : (viewer?.grants ?? []);
  const held = grants.filter(({ role }) => roles.includes(role));
  if (held.some(({ counties }) => counties === 'ALL')) return { counties: 'ALL', units: 'ALL' };
  return {
    counties: [...new Set(held.flatMap(({ counties }) => counties))],
    units: [...new Set(held.flatMap(({ units }) => units))],
  };
}
