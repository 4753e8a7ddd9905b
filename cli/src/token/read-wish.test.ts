import { expect, it } from 'vitest';
import { readWish } from './read-wish.ts';

it('nobody is signed in unless somebody is named', () => {
  expect(readWish({})).toBeNull();
  expect(() => readWish({ county: '50' })).toThrow('Say with --as NAME');
});

it.each([
  [undefined, 28_800],
  ['30s', 30],
  ['15m', 900],
  ['2h', 7_200],
])('a token that is good for %s is for %i seconds', (time, seconds) => {
  expect(readWish({ as: 'citizen', 'expires-in': time })).toMatchObject({ as: 'citizen', seconds });
});

it.each(['', '0s', '15', '-1m', '1d', '1.5h'])('"%s" is no time', (time) => {
  expect(() => readWish({ as: 'citizen', 'expires-in': time })).toThrow('--expires-in is a time');
});

it('who is not in the cast is told who is', () => {
  expect(() => readWish({ as: 'king' })).toThrow(
    'There is no king in the cast: choose county-agreement-owner,',
  );
});
