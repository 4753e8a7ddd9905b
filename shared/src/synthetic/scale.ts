import { fail } from '../errors.ts';

/** The scale at which a database is loaded that nobody has asked for another: about 1 000 employers. */
export const EMBEDDED_SCALE = 0.05;

/** The smallest scale at which every kind of thing is still there. */
const SMALLEST = 0.001;

/** Reads a scale that somebody wrote, from 0.001 to 1; USAGE when it is none. */
export function readScale(text: string): number {
  const scale = /^\d*\.?\d+$/.test(text) ? Number(text) : NaN;
  if (scale >= SMALLEST && scale <= 1) return scale;
  return fail('USAGE', `"${text}" is no scale: give a number from ${SMALLEST} to 1, such as 0.05.`);
}
