import type { Day } from '../day.ts';

/** Individual numbers of those who are born from 2000 to 2039 begin here. */
const FIRST_INDIVIDUAL = 500;
/** How many individual numbers are tried for one person until check digits fit. */
const TRIES = 8;

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** The synthetic national identity number of the so-many-th person (from 0, at most 62) who is born on a day: 80 is added to the month. */
export function syntheticIdentityNumber(bornOn: Day, place: number): string {
  const [year = '', month = '', day = ''] = bornOn.split('-');
  const birth = `${day}${Number(month) + 80}${year.slice(2)}`;
  for (let at = 0; at < TRIES; at += 1) {
    const number = withCheckDigits(`${birth}${FIRST_INDIVIDUAL + place * TRIES + at}`);
    if (number !== null) return number;
  }
  throw new Error('No check digits fit a synthetic national identity number.');
}

function withCheckDigits(nine: string): string | null {
  const first = checkDigit(nine, FIRST_WEIGHTS);
  if (first === null) return null;
  const second = checkDigit(`${nine}${first}`, SECOND_WEIGHTS);
  return second === null ? null : `${nine}${first}${second}`;
}

/** Modulus 11; null where it would be ten. */
function checkDigit(digits: string, weights: readonly number[]): number | null {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : digit;
}
