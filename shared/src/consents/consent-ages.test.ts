import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../day.ts';
import { AGE_OF_CONSENT, AGE_OF_MAJORITY, birthdayAt, hasAge } from './consent-ages.ts';

it.each([
  ['2010-12-01', '2026-11-30', false],
  ['2010-12-01', '2026-12-01', true],
  ['2012-02-29', '2028-02-28', false],
  ['2012-02-29', '2028-02-29', true],
])('who is born on %s can consent alone on %s: %s', (bornOn, today, can) => {
  expect(hasAge(bornOn, AGE_OF_CONSENT, today)).toBe(can);
});

it('a birthday on 29 February falls on 1 March where there is none', () => {
  expect(birthdayAt('2008-02-29', AGE_OF_MAJORITY)).toBe('2026-03-01');
});

it('an age is reached once and kept', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 400 }),
      (born, age, after) => {
        const bornOn = addDays('1980-01-01', born);
        const day = birthdayAt(bornOn, age);
        expect(hasAge(bornOn, age, addDays(day, after))).toBe(true);
        expect(hasAge(bornOn, age, addDays(day, -1 - after))).toBe(false);
      },
    ),
  );
});
