import { createHash } from 'node:crypto';
import { addDays, type Day } from '../day.ts';
import { employerPlaces } from '../synthetic/employer-places.ts';
import { createRandom } from '../synthetic/random.ts';
import { syntheticIdentityNumber } from './synthetic-identity-number.ts';
import type { SyntheticYoungPerson } from './young-person.ts';

/** How many young people there are at scale 1: the whole country. */
export const YOUNG_PEOPLE_AT_SCALE_1 = 200_000;

/** The first day on which one of them is born, and how many days there are: from 14 to 24 years old in 2026. */
const FIRST_BORN: Day = '2002-01-01';
const DAYS = 3_652;
/** Shares no factor with the number of days, so that neighbours in the list are not born on neighbouring days. */
const STRIDE = 2_741;

const PROTECTED = 0.01;
const FOLLOWED_UP = 0.15;
const REGISTERED_IF_FOLLOWED_UP = 0.6;
const REGISTERED = 0.08;

/** The first of one fixed list of invented young people: a smaller scale has the same ones as a larger, and fewer. */
export function youngPeopleAt(scale: number): readonly SyntheticYoungPerson[] {
  const places = employerPlaces();
  return Array.from({ length: Math.round(YOUNG_PEOPLE_AT_SCALE_1 * scale) }, (_, at) => {
    const random = createRandom(`young person ${at}`);
    const bornOn = addDays(FIRST_BORN, (at * STRIDE) % DAYS);
    const isFollowedUp = random.chance(FOLLOWED_UP);
    return {
      id: idOf(at),
      nationalIdentityNumber: syntheticIdentityNumber(bornOn, Math.floor(at / DAYS)),
      bornOn,
      ...places.draw(random),
      isProtected: random.chance(PROTECTED),
      isFollowedUp,
      isRegistered: random.chance(isFollowedUp ? REGISTERED_IF_FOLLOWED_UP : REGISTERED),
    };
  });
}

function idOf(at: number): string {
  return `person-${createHash('sha256').update(`samspill young person ${at}`).digest('hex').slice(0, 20)}`;
}
