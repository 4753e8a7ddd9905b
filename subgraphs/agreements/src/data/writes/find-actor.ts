import { ROLES, type Role } from '@samspill/shared/access/role';
import { coversCounty, coversUnit } from '@samspill/shared/access/viewer';
import type { PartyState } from './agreement-state.ts';
import { refuse } from './refusal.ts';
import type { Write } from './write.ts';

/** For which of the parties the viewer acts, and in which role. */
export interface Actor {
  readonly role: Role;
  readonly party: PartyState;
}

/** The parties of an agreement and the counties that it is for. */
export interface Sides {
  readonly parties: readonly PartyState[];
  readonly counties: readonly string[];
}

/** The party that the viewer acts for, the first in the text; refuses one who acts for none, and says why. */
export function requireActorAmong(write: Write, sides: Sides, field: string): Actor {
  return findActor(write, sides) ?? refuseOutsider(write, sides, field);
}

/** The party that the viewer acts for; null when it acts for none. */
function findActor({ viewer, roles }: Write, { parties, counties }: Sides): Actor | null {
  for (const party of parties) {
    const role = roles.find((one) => {
      if (party.unitNumber !== null)
        return ROLES[one].sector === 'NAV' && coversUnit(viewer, party.unitNumber, [one]);
      return (
        ROLES[one].sector === 'COUNTY' &&
        party.organisationNumber !== null &&
        party.organisationNumber === viewer.organisationNumber &&
        counties.some((code) => coversCounty(viewer, code, [one]))
      );
    });
    if (role !== undefined) return { role, party };
  }
  return null;
}

function refuseOutsider({ viewer, roles }: Write, { parties, counties }: Sides, field: string): never {
  const own = viewer.grants.filter(({ role }) => roles.includes(role));
  const inCounty = own.some(({ role }) => counties.some((code) => coversCounty(viewer, code, [role])));
  const names = parties.map(({ nameAtSigning }) => nameAtSigning).join(', ');
  const whose = `Only ${names} can do this, each by its own ${roles.join(' or ')}`;
  if (own.every(({ role }) => ROLES[role].sector === 'NAV'))
    refuse('OTHER_UNIT', `The viewer's role is for another NAV unit. ${whose}.`, field);
  if (!inCounty)
    refuse(
      'OTHER_COUNTY',
      `The viewer's role is for another county than ${counties.join(', ')}. ${whose}.`,
      field,
    );
  return refuse('NOT_A_PARTY', `The viewer's organisation is not party to this agreement. ${whose}.`, field);
}
