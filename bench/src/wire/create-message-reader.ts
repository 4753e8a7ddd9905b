import { readMessage, type HttpMessage } from './read-message.ts';

export type { HttpMessage } from './read-message.ts';

/**
 * Cuts what comes over a connection into messages: by content-length, or as chunks. It is no parser of all of HTTP: what
 * reads here knows whom it talks to.
 */
export function createMessageReader(onMessage: (message: HttpMessage) => void): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  let length = 0;
  let needed = 0;
  return (chunk) => {
    parts.push(chunk);
    length += chunk.length;
    while (length > 0 && length >= needed) {
      const whole = parts.length === 1 ? (parts[0] ?? chunk) : Buffer.concat(parts, length);
      const found = readMessage(whole);
      if (typeof found === 'number') {
        parts = [whole];
        needed = found;
        return;
      }
      const rest = whole.subarray(found.size);
      parts = rest.length > 0 ? [rest] : [];
      length = rest.length;
      needed = 0;
      onMessage(found);
    }
  };
}
