import { expect, it } from 'vitest';
import { createWeightedCache } from './weighted-cache.ts';

const create = (most: number, mostWeight: number) =>
  createWeightedCache<string>({ most, mostWeight, weigh: (value) => value.length });

it('drops what was not asked for longest when there are too many', () => {
  const cache = create(2, 100);
  cache.set('a', '1');
  cache.set('b', '2');
  cache.get('a');
  cache.set('c', '3');
  expect([cache.get('b'), cache.values()]).toEqual([undefined, ['1', '3']]);
});

it('drops as many as make room for a heavy one', () => {
  const cache = create(100, 10);
  for (const key of ['a', 'b', 'c']) cache.set(key, '123');
  cache.set('d', '1234567');
  expect(cache.values()).toEqual(['123', '1234567']);
});

it('keeps nothing that is too heavy by itself, and weighs a value anew when it is replaced', () => {
  const cache = create(100, 10);
  cache.set('a', '123456789');
  cache.set('a', '1');
  cache.set('b', '123456789');
  cache.set('c', '12345678901');
  expect(cache.values()).toEqual(['1', '123456789']);
});
