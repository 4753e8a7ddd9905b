import { NAV_NUMBER } from '@samspill/shared/access/nav-number';
import type { Grant, SignedInViewer } from '@samspill/shared/access/viewer';
import { fail } from '@samspill/shared/errors';
import { pseudonymOf } from '@samspill/shared/people/pseudonym-of';
import { isOrganisationNumber } from '@samspill/shared/reference/organisation-number';
import { employersAt } from '@samspill/shared/synthetic/employers-at';
import { EMBEDDED_SCALE } from '@samspill/shared/synthetic/scale';
import { castCitizen } from './cast-citizen.ts';
import { CAST, type CastMember, type CastName } from './cast.ts';
import type { Place, Places } from './read-places.ts';

/** The name of the issuer that vouches for the cast. */
export const LOCAL_ISSUER = 'local';

/** What is said of a member of the cast beside its name. */
export interface CastChoice {
  /** Another county than the member's own, for those who act in one. */
  readonly county?: string | undefined;
  /** Whom an organisation on its own behalf is. */
  readonly organisation?: string | undefined;
  /** Which invented young person a citizen is, by an opaque id. */
  readonly person?: string | undefined;
}

/** The viewer that a member of the cast is to the graph; USAGE when the choice does not fit the member. */
export function castViewer(name: CastName, choice: CastChoice, places: Places): SignedInViewer {
  const member: CastMember = CAST[name];
  if (choice.county !== undefined && member.county === null) fail('USAGE', `${name} acts in no one county.`);
  if (choice.organisation !== undefined && member.actsFor !== 'ORGANISATION')
    fail('USAGE', `Only employer takes --organisation; ${name} acts for its own.`);
  if (choice.person !== undefined && member.kind !== 'CITIZEN')
    fail('USAGE', `Only citizen takes --person; ${name} is at work.`);
  const county = choice.county ?? member.county;
  const place = county === null ? null : placeOf(county, places);
  return {
    kind: member.kind,
    issuer: LOCAL_ISSUER,
    subject: member.kind === 'CITIZEN' ? pseudonymOfCitizen(choice) : subjectOf(name, choice),
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

/** As the programs of the embedded start name a citizen: without a key, since nobody real signs in to them. */
function pseudonymOfCitizen({ person }: CastChoice): string {
  return pseudonymOf(castCitizen(person).nationalIdentityNumber, '');
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
