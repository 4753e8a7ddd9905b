import type { Grant, SignedInViewer } from '@samspill/shared/access/viewer';
import { fail } from '@samspill/shared/errors';
import { isOrganisationNumber } from '@samspill/shared/reference/organisation-number';
import { employersAt } from '@samspill/shared/synthetic/employers-at';
import { EMBEDDED_SCALE } from '@samspill/shared/synthetic/scale';
import { CAST, type CastMember, type CastName } from './cast.ts';
import type { Place, Places } from './read-places.ts';

/** The name of the issuer that vouches for the cast. */
export const LOCAL_ISSUER = 'local';

/** The organisation number of NAV. */
const NAV_NUMBER = '889640782';

/** What is said of a member of the cast beside its name. */
export interface CastChoice {
  /** Another county than the member's own, for those who act in one. */
  readonly county?: string | undefined;
  /** Whom an organisation on its own behalf is. */
  readonly organisation?: string | undefined;
}

/** The viewer that a member of the cast is to the graph; USAGE when the choice does not fit the member. */
export function castViewer(name: CastName, choice: CastChoice, places: Places): SignedInViewer {
  const member: CastMember = CAST[name];
  if (choice.county !== undefined && member.county === null) fail('USAGE', `${name} acts in no one county.`);
  if (choice.organisation !== undefined && member.actsFor !== 'ORGANISATION')
    fail('USAGE', `Only employer takes --organisation; ${name} acts for its own.`);
  const county = choice.county ?? member.county;
  const place = county === null ? null : placeOf(county, places);
  return {
    kind: member.kind,
    issuer: LOCAL_ISSUER,
    subject: subjectOf(name, choice),
    organisationNumber: organisationOf(member, place, choice),
    supplierNumber: null,
    grants: grantsOf(member, county, place),
    scopes: [],
  };
}

function placeOf(county: string, places: Places): Place {
  return (
    places.get(county) ??
    fail('USAGE', `There is no county ${county} today: choose ${[...places.keys()].sort().join(', ')}.`)
  );
}

/** Two who act in two places are two. */
function subjectOf(name: CastName, { county, organisation }: CastChoice): string {
  return [name, county, organisation].filter((part) => part !== undefined).join(':');
}

function organisationOf(
  { actsFor }: CastMember,
  place: Place | null,
  { organisation }: CastChoice,
): string | null {
  if (actsFor === 'NAV') return NAV_NUMBER;
  if (actsFor === 'COUNTY') return place?.administrationNumber ?? null;
  if (actsFor === 'ITSELF') return null;
  return organisation === undefined ? firstEmployer() : readOrganisation(organisation);
}

/** The first of the invented employers is there at every scale. */
function firstEmployer(): string {
  return (
    employersAt(EMBEDDED_SCALE)[0]?.organisationNumber ??
    fail('USAGE', 'Say with --organisation which employer it is.')
  );
}

function readOrganisation(text: string): string {
  return isOrganisationNumber(text) ? text : fail('USAGE', `${text} is not an organisation number.`);
}

function grantsOf({ role, reach }: CastMember, county: string | null, place: Place | null): readonly Grant[] {
  if (role === null) return [];
  const offices = reach === 'OFFICES' ? (place?.officeNumbers ?? []) : [];
  const units = reach === null || place === null ? [] : [place.unitNumber, ...offices];
  return [{ role, counties: county === null ? 'ALL' : [county], units }];
}
