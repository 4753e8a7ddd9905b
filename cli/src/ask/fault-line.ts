import type { GraphFault } from './ask-graph.ts';

/** A fault of an answer on one line: where, what, and its code. */
export function faultLine({ message, path, extensions }: GraphFault): string {
  const place = path ? `${path.join('.')}: ` : '';
  return `${place}${message}${extensions?.code ? ` (${extensions.code})` : ''}`;
}
