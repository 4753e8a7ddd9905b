import { createHash } from 'node:crypto';

/**
 * What is wrong with the promised API schema, or '' when it is the one that the newest release promised: the line with
 * its hash stands under that release's heading in the change log, where nobody edits by the way. Before the first
 * release nothing is promised.
 */
export function promiseFault(promised: string, changelog: string): string {
  const release = changelog
    .replaceAll('\r', '')
    .split(/^## /m)
    .slice(1)
    .find((section) => section.split('\n', 1)[0] !== 'Unreleased');
  if (release === undefined) return '';
  const [heading = '', ...lines] = release.split('\n');
  const line = promiseLine(promised);
  return lines.includes(line)
    ? ''
    : `promised-api.graphql is not what "${heading}" promised: put it back, or, in a release, write "${line}" there.`;
}

/** The line of a release that promises this schema, whatever way its lines end. */
export function promiseLine(promised: string): string {
  const hash = createHash('sha256').update(promised.replaceAll('\r', '')).digest('hex');
  return `Promised API: sha256 ${hash}`;
}
