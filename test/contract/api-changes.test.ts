import { buildSchema, parse, validate } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOperation } from '../support/read-operation.ts';
import { promiseFault, promiseLine } from '../support/promise-fault.ts';
import { unannouncedChanges } from '../support/unannounced-changes.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the API schema', () => {
  it('breaks no promise to clients that the change log does not tell', () => {
    const promised = read('test/contract/promised-api.graphql');
    expect(unannouncedChanges(promised, read('gateway/api.graphql'), read('CHANGELOG.md'))).toEqual([]);
  });

  it('is compared with what the newest release promised', () => {
    expect(promiseFault(read('test/contract/promised-api.graphql'), read('CHANGELOG.md'))).toBe('');
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

describe('the promised API schema', () => {
  const promised = 'type Query {\n  name: String\n}\n';
  const released = `# Changes\n\n## Unreleased\n\n## 0.2.0 – 2027-02-01\n\n${promiseLine(promised)}\n\n- More.\n`;

  it('may be any before the first release', () => {
    expect(promiseFault(promised, '# Changes\n\n## Unreleased\n\n- The graph stands.\n')).toBe('');
  });

  it('is that of the newest release, whatever way its lines end', () => {
    expect(promiseFault(promised, released)).toBe('');
    expect(promiseFault(promised.replaceAll('\n', '\r\n'), released.replaceAll('\n', '\r\n'))).toBe('');
  });

  it('cannot be changed together with a break, nor answer to an older release or to what is not released', () => {
    const other = 'type Query {\n  name: Int\n}\n';
    expect(promiseFault(other, released)).toBe(
      `promised-api.graphql is not what "0.2.0 – 2027-02-01" promised: put it back, or, in a release, write "${promiseLine(other)}" there.`,
    );
    expect(promiseFault(other, `${released}\n## 0.1.0 – 2026-12-01\n\n${promiseLine(other)}\n`)).not.toBe('');
    const beside = released.replace('## Unreleased\n', `## Unreleased\n\n${promiseLine(other)}\n`);
    expect(promiseFault(other, beside)).not.toBe('');
  });
});
