import { randomUUID } from 'node:crypto';

import { withoutNumbers } from '../without-numbers.ts';

/**
 * The name under which a request stands in every log: the caller's own if it is a harmless word, and no number of a person,
 * else a new one.
 */
export function requestId(given: string | readonly string[] | undefined): string {
  return typeof given === 'string' && isHarmless(given) ? given : randomUUID();
}

function isHarmless(given: string): boolean {
  return /^[\w.-]{1,64}$/.test(given) && withoutNumbers(given) === given;
}
