import { describe, expect, it } from 'vitest';
import { createBoundedCache } from './bounded-cache.ts';

const made: string[] = [];
const get = (cache: ReturnType<typeof createBoundedCache<string>>, key: string) =>
  cache.getOrMake(key, () => (made.push(key), key));

describe('a bounded cache', () => {
  it('drops what was not asked for longest', () => {
    made.length = 0;
    const cache = createBoundedCache<string>(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(cache, key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('makes again what it was told to forget', () => {
    made.length = 0;
    const cache = createBoundedCache<string>(2);
    get(cache, 'a');
    cache.forget('a');
    get(cache, 'a');
    expect(made).toEqual(['a', 'a']);
  });
});
