import type { Role } from '@samspill/shared/access/role';
import type { Grant, SignedInViewer } from '@samspill/shared/access/viewer';
import { pseudonymOf } from '@samspill/shared/people/pseudonym-of';
import type { Random } from '@samspill/shared/synthetic/random';
import { drawAtLeastOne, drawSome } from './draw-some.ts';
import type { Asker } from './inquiry.ts';
import { COUNTIES, NAV_ORGANISATION, type CountyCode, type Person, type World } from './world.ts';

export const PSEUDONYM_KEY = 'a key of thirty-two characters!!!';

const CODES = Object.keys(COUNTIES) as CountyCode[];
const UNITS = Object.values(COUNTIES).flatMap(({ units }) => units as readonly string[]);
const ISSUER = 'https://issuer.test';

/** What roles somebody has; most have one, and some have one too many. */
const ROLES: readonly (readonly Role[])[] = [
  ['FOLLOW_UP_COUNSELLOR'],
  ['FOLLOW_UP_COUNSELLOR'],
  ['FOLLOW_UP_COUNSELLOR'],
  ['CAREER_ADVISOR'],
  ['FOLLOW_UP_COUNSELLOR', 'CAREER_ADVISOR'],
  ['FOLLOW_UP_COUNSELLOR', 'CAREER_ADVISOR'],
  ['FOLLOW_UP_COUNSELLOR', 'CAREER_ADVISOR'],
  ['NAV_YOUTH_TEAM'],
  ['NAV_YOUTH_TEAM'],
  ['NAV_YOUTH_TEAM'],
  ['NAV_YOUTH_TEAM', 'FOLLOW_UP_COUNSELLOR'],
  ['COUNTY_AGREEMENT_OWNER', 'COUNTY_AGREEMENT_COORDINATOR'],
  ['NAV_AGREEMENT_OWNER', 'NAV_EMPLOYER_ADVISOR'],
  ['NATIONAL_COORDINATOR'],
];

/** Whoever asks: at work in some county or office, for the whole country, a citizen, or nobody in particular. */
export function drawAsker(random: Random, world: World): Asker {
  if (random.chance(0.05)) return { viewer: null, token: '' };
  return random.chance(0.15) ? drawCitizen(random, world) : drawEmployee(random, world);
}

/** A citizen is known by the pseudonym of a number; a role that a token says beside it counts for nothing. */
function drawCitizen(random: Random, { persons }: World): Asker {
  const { id, number } = random.pick(persons);
  const grants = random.chance(0.2) ? random.pick(ROLES).map((role) => drawGrant(random, role)) : [];
  const subject = pseudonymOf(number, PSEUDONYM_KEY);
  return asker({ kind: 'CITIZEN', subject, organisationNumber: null, grants, scopes: [] }, `citizen ${id}`);
}

/** Now and then an issuer calls somebody at work what a citizen is called here, which makes nobody that citizen. */
function drawEmployee(random: Random, { persons }: World): Asker {
  const grants = random.pick(ROLES).map((role) => drawGrant(random, role));
  const organisationNumber = random.pick([
    ...Object.values(COUNTIES).map(({ organisation }) => organisation),
    NAV_ORGANISATION,
  ]);
  const name = `viewer ${random.int(1, 1_000_000)}`;
  const subject = random.chance(0.1) ? pseudonymOf(random.pick(persons).number, PSEUDONYM_KEY) : name;
  const kind = random.chance(0.9) ? 'PERSON' : 'MACHINE';
  return asker({ kind, subject, organisationNumber, grants, scopes: [] }, name);
}

function drawGrant(random: Random, role: Role): Grant {
  if (role === 'NATIONAL_COORDINATOR' || random.chance(0.05)) return { role, counties: 'ALL', units: [] };
  // A youth team is in a county, and a county has offices of NAV: neither is theirs to see.
  return role === 'NAV_YOUTH_TEAM'
    ? { role, counties: drawSome(random, CODES), units: drawAtLeastOne(random, UNITS) }
    : { role, counties: drawAtLeastOne(random, CODES), units: drawSome(random, UNITS) };
}

function asker(said: Omit<SignedInViewer, 'issuer' | 'supplierNumber'>, name: string): Asker {
  return { viewer: { ...said, issuer: ISSUER, supplierNumber: null }, token: `token of ${name}` };
}

/** Whether a person is the citizen who asks. */
export function isSelf(asker: Asker, person: Person): boolean {
  return asker.viewer?.kind === 'CITIZEN' && isNamesake(asker, person);
}

/** Whether the asker, citizen or not, is called what the person is called here. */
export function isNamesake({ viewer }: Asker, { number }: Person): boolean {
  return viewer?.subject === pseudonymOf(number, PSEUDONYM_KEY);
}
