import { createHash } from 'node:crypto';

/** An id that says nothing, always the same for the same thing. */
export function opaqueId(thing: string): string {
  const hash = createHash('sha256').update(`samspill agreements ${thing}`).digest('hex');
  return [8, 4, 4, 4, 12].map((length, part) => hash.slice(part * 12, part * 12 + length)).join('-');
}
