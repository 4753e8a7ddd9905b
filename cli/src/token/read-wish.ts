import { fail } from '@samspill/shared/errors';
import { CAST_NAMES, isCastName } from '../cast/cast.ts';
import type { TokenWish } from '../cast/local-issuer.ts';

/** The words with which a member of the cast is chosen, for every command that signs in. */
export const WISH_OPTIONS = {
  as: { type: 'string' },
  county: { type: 'string' },
  organisation: { type: 'string' },
  person: { type: 'string' },
  'expires-in': { type: 'string' },
} as const;

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600 };
const USUAL = '8h';

type Given = { readonly [Key in keyof typeof WISH_OPTIONS]?: string | undefined };

/** Reads who is to be signed in and for how long; null when nobody is named. */
export function readWish(given: Given): TokenWish | null {
  const { as, county, organisation, person } = given;
  if (as === undefined) {
    if (Object.values(given).some((value) => value !== undefined))
      fail('USAGE', 'Say with --as NAME whom the other words are about.');
    return null;
  }
  if (!isCastName(as)) {
    return fail('USAGE', `There is no ${as} in the cast: choose ${CAST_NAMES.join(', ')}.`);
  }
  return { as, county, organisation, person, seconds: readSeconds(given['expires-in'] ?? USUAL) };
}

function readSeconds(text: string): number {
  const [, number = '', unit = ''] = /^(\d{1,5})([smh])$/.exec(text) ?? [];
  const seconds = Number(number) * (SECONDS[unit] ?? 0);
  return seconds > 0 ? seconds : fail('USAGE', '--expires-in is a time such as 30s, 15m or 8h.');
}
