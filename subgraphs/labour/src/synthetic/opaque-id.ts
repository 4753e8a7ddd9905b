import { createHash } from 'node:crypto';

/** An id that says nothing of what it names: whoever knows an organisation number cannot tell whether there is a case. */
export function opaqueId(kind: string, of: string): string {
  return `${kind}-${createHash('sha256').update(`samspill id ${kind} ${of}`).digest('hex').slice(0, 16)}`;
}
