import { withCheckDigit } from '../reference/organisation-number.ts';

/** Real organisation numbers begin with 8 or 9, invented ones with 2 or 3. */
const FIRST = 20_000_000;
const SPAN = 20_000_000;
/** Shares no factor with the span, so that no two numbers are alike, and scatters them over it. */
const STRIDE = 7_368_787;

/** The organisation number of the so-many-th invention, another for each; null where no check digit fits. */
export function inventedNumber(place: number): string | null {
  return withCheckDigit(String(FIRST + ((place * STRIDE) % SPAN)));
}
