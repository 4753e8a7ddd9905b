import { randomUUID } from 'node:crypto';

/** The name under which a request stands in every log: the caller's own if it is a harmless word, else a new one. */
export function requestId(given: string | readonly string[] | undefined): string {
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}
