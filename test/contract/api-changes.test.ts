import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOperation } from '../support/read-operation.ts';
import { unannouncedChanges } from '../support/unannounced-changes.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the API schema', () => {
  it('breaks no promise to clients that the change log does not tell', () => {
    const promised = read('test/contract/promised-api.graphql');
    expect(unannouncedChanges(promised, read('gateway/api.graphql'), read('CHANGELOG.md'))).toEqual([]);
  });

  it.each(readdirSync(new URL('../operations', import.meta.url)).map((file) => file.replace('.graphql', '')))(
    'has all that the document %s asks for',
    (name) => {
      expect(validate(buildSchema(read('gateway/api.graphql')), parse(readOperation(name)))).toEqual([]);
    },
  );
});

describe('a change of the API schema', () => {
  const before = 'type Query { name: String old: Int }';
  const after = 'type Query { name: Int }';
  const log = (lines: string) =>
    `# Changes\n\n## Unreleased\n\n${lines}\n\n## 0.1.0\n\n- Query.old was removed.\n`;

  it('is noticed when it breaks clients', () => {
    expect(unannouncedChanges(before, after, log('- Something else'))).toEqual([
      'Query.old was removed.',
      'Query.name changed type from String to Int.',
    ]);
  });

  it('may be made when the change log tells it among what is not released', () => {
    expect(
      unannouncedChanges(
        before,
        after,
        log('- Query.old was removed.\n- Query.name changed type from String to Int.'),
      ),
    ).toEqual([]);
  });

  it('that only adds needs no line', () => {
    expect(unannouncedChanges(before, `${before} type More { x: Int }`, '')).toEqual([]);
  });
});
