import { syntheticIdentityNumber } from '@samspill/shared/people/synthetic-identity-number';
import { addDays } from '@samspill/shared/day';
import { createRandom } from '@samspill/shared/synthetic/random';
import { drawAgreements } from './draw-agreements.ts';
import { drawConsents } from './draw-consents.ts';
import { drawKnown } from './draw-known.ts';
import { drawReferrals } from './draw-referrals.ts';
import { COUNTIES, type CountyCode, type World } from './world.ts';

const PERSONS = 40;
const CODES = Object.keys(COUNTIES) as CountyCode[];

/** The world of a seed and a round: the persons are always the same, and all that is known of them is drawn anew. */
export function drawWorld(seed: number, round: number): World {
  const random = createRandom(`disclosure world ${seed} ${round}`);
  const persons = Array.from({ length: PERSONS }, (_, at) => {
    const id = personId(at);
    const home = CODES[at % CODES.length] ?? '03';
    const bornOn = addDays('2006-01-01', at * 31);
    return {
      id,
      number: syntheticIdentityNumber(bornOn, 0),
      bornOn,
      isProtected: at % 9 === 4,
      known: drawKnown(random, home),
      consents: drawConsents(random, id),
      referrals: drawReferrals(random, { id, home }),
    };
  });
  return { persons, agreements: drawAgreements(random) };
}

/** An id like all others, that nobody has. */
export const UNKNOWN_ID = personId(PERSONS);

function personId(at: number): string {
  return `person-${String(at).padStart(4, '0')}`;
}
