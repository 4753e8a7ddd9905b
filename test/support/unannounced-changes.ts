import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

/** The changes from one API schema to the next that can break a client and that no line of the change log tells, as it must be told. */
export function unannouncedChanges(promised: string, current: string, changelog: string): readonly string[] {
  const [before, after] = [buildSchema(promised), buildSchema(current)];
  const changes = [...findBreakingChanges(before, after), ...findDangerousChanges(before, after)];
  const told = new Set(unreleasedLines(changelog));
  return changes.map(({ description }) => description).filter((description) => !told.has(description));
}

function unreleasedLines(changelog: string): readonly string[] {
  const [, unreleased = ''] = changelog.split(/^## Unreleased$/m);
  const [section = ''] = unreleased.split(/^## /m);
  return section.split('\n').map((line) => line.replace(/^- /, '').trim());
}
