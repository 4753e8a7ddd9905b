import { readFile, readdir } from 'node:fs/promises';
import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measureDocument } from './measure-document.ts';

const measure = (text: string) => measureDocument(parse(text));

describe('measureDocument', () => {
  it('counts fields nested in each other, through fragments of both kinds', () => {
    expect(measure('{ a { b ...F ... on T { c { d { e } } } } } fragment F on T { g { h } }').depth).toBe(4);
  });

  it('counts the aliases of a fragment wherever it is spread', () => {
    expect(measure('{ x: a { ...F ...F } b { ...F } } fragment F on T { y: c z: d }').aliases).toBe(7);
  });

  it('counts fields, spreads and inline fragments, and what a fragment selects wherever it is spread', () => {
    expect(measure('{ a { ...F ... { ...F } } b } fragment F on T { c d }').selections).toBe(9);
  });

  it('counts fragments nested in each other, through fields', () => {
    expect(
      measure('{ a { ... { ...F } } ... { b } } fragment F on T { c { ... { d } } }').fragmentDepth,
    ).toBe(3);
  });

  it('takes the largest of several operations, not their sum', () => {
    expect(measure('query A { x: a y: a } query B { a { b } }')).toEqual({
      depth: 2,
      fragmentDepth: 0,
      aliases: 2,
      selections: 2,
    });
  });

  it('ends on fragments that spread themselves or are not there', () => {
    expect(measure('{ ...F ...G } fragment F on T { x: a { ...F } }')).toEqual({
      depth: 1,
      fragmentDepth: 2,
      aliases: 1,
      selections: 4,
    });
  });

  it('measures fragments that multiply each other without multiplying the work', () => {
    const fragments = Array.from(
      { length: 200 },
      (_, n) => `fragment F${n} on T { ...F${n + 1} ...F${n + 1} }`,
    );
    const text = `{ ...F0 } ${fragments.join(' ')} fragment F200 on T { x: a }`;
    expect(measure(text)).toMatchObject({ depth: 1, aliases: 2 ** 200 });
    expect(measure(text).selections).toBeGreaterThan(2 ** 200);
  });

  it('leaves room for all documents of the clients and for introspection under the defaults', async () => {
    const folder = new URL('../../../test/operations/', import.meta.url);
    const documents = await Promise.all(
      (await readdir(folder)).map((file) => readFile(new URL(file, folder), 'utf8')),
    );
    for (const text of [...documents, getIntrospectionQuery()]) {
      const { depth, fragmentDepth, aliases, selections } = measureDocument(
        parse(text, { maxLexicalTokens: 4_000 }),
      );
      expect(depth).toBeLessThanOrEqual(16);
      expect(fragmentDepth).toBeLessThanOrEqual(16);
      expect(aliases).toBeLessThanOrEqual(60);
      expect(selections).toBeLessThanOrEqual(500);
    }
  });
});
