import { createHash } from 'node:crypto';

/**
 * An id that does not show what it names, the same in every start. Whoever has the generator can work it out from an
 * organisation number, as all that is invented: what is real needs ids of chance.
 */
export function opaqueId(kind: string, of: string): string {
  return `${kind}-${createHash('sha256').update(`samspill id ${kind} ${of}`).digest('hex').slice(0, 16)}`;
}
