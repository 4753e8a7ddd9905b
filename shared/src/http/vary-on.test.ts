import { expect, it } from 'vitest';
import { varyOn } from './vary-on.ts';

it('adds to what is there, each name once, and says nothing about nothing', () => {
  expect(varyOn({ vary: 'Origin' }, 'accept', 'origin')).toEqual({ vary: 'origin, accept' });
  expect(varyOn({ age: '1' }, '')).toEqual({ age: '1' });
});
