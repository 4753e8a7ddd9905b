import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, pageOf, pageSize, seriesLength } from './page.ts';

const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\u0000'));
const limit = { usual: 50, most: 200 };

describe('a page', () => {
  it('holds the usual number when nothing is said', () => {
    expect(pageSize(undefined, limit)).toBe(50);
    expect(pageSize(null, limit)).toBe(50);
    expect(pageSize(0, limit)).toBe(0);
    expect(pageSize(200, limit)).toBe(200);
  });

  it('refuses too many and less than none, with the limit in the sentence', () => {
    expect(() => pageSize(201, limit)).toThrow('at most 200');
    expect(() => pageSize(-1, limit)).toThrow('from 0 to 200');
    expect(() => seriesLength(0, 12)).toThrow('from 1 to 12');
    expect(() => seriesLength(13, 12)).toThrow('at most 12');
  });

  it('ends where another begins', () => {
    const rows = ['a', 'b', 'c'];
    const page = pageOf(rows, 2, (row) => [row]);
    expect(page.nodes).toEqual(['a', 'b']);
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(decodeCursor(page.pageInfo.endCursor, 1)).toEqual(['b']);
    expect(pageOf(rows, 3, (row) => [row]).pageInfo.hasNextPage).toBe(false);
    expect(pageOf([], 3, () => []).pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  });

  it('of 0 entries says whether there are any, and has no cursor', () => {
    expect(pageOf(['a'], 0, (row) => [row])).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: true, endCursor: null },
    });
    expect(pageOf([], 0, () => []).pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  });

  it('gives cursors that come back as the key they were made of', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (key) => {
        expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key);
      }),
    );
  });

  it.each([
    '',
    'x',
    encodeCursor(['a']),
    encodeCursor(['a', '\u0000']),
    encodeCursor(['a', 'b', 'c']),
    Buffer.from('[1,2]').toString('base64url'),
  ])('refuses the cursor "%s" of another list', (cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow('not given out by this list');
  });
});
