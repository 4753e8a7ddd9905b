import { expect, it } from 'vitest';
import { isSyntheticIdentityNumber } from '../identity/viewers/synthetic-identity-number.ts';
import { pseudonymOf } from './pseudonym-of.ts';
import { youngPeopleAt, YOUNG_PEOPLE_AT_SCALE_1 } from './young-people.ts';
import { youngPersonTable } from './young-person-table.ts';

const everyone = youngPeopleAt(1);
const some = youngPeopleAt(0.02);

it('are 200 000 at scale 1, each with an id and a number of their own', () => {
  expect(everyone).toHaveLength(YOUNG_PEOPLE_AT_SCALE_1);
  expect(new Set(everyone.map(({ id }) => id)).size).toBe(YOUNG_PEOPLE_AT_SCALE_1);
  expect(new Set(everyone.map(({ nationalIdentityNumber }) => nationalIdentityNumber)).size).toBe(
    YOUNG_PEOPLE_AT_SCALE_1,
  );
});

it('have synthetic numbers alone, of the day on which they are born', () => {
  expect(everyone.every(({ nationalIdentityNumber: number }) => isSyntheticIdentityNumber(number))).toBe(
    true,
  );
  for (const { nationalIdentityNumber: number, bornOn } of some) {
    const [day, month, year] = [number.slice(0, 2), Number(number.slice(2, 4)) - 80, number.slice(4, 6)];
    expect(`20${year}-${String(month).padStart(2, '0')}-${day}`).toBe(bornOn);
  }
});

it('are the same at every scale, and fewer', () => {
  expect(everyone.slice(0, some.length)).toEqual(some);
});

it('live in every county, and some are protected, followed up and registered', () => {
  expect(new Set(some.map(({ countyCode }) => countyCode)).size).toBe(15);
  for (const key of ['isProtected', 'isFollowedUp', 'isRegistered'] as const) {
    expect(new Set(some.map((person) => person[key]))).toEqual(new Set([true, false]));
  }
});

it('are kept by the pseudonym of their number, which stands in no row and no id', () => {
  const rows = [...youngPersonTable(some, 'a key of thirty-two characters…').rows()];
  const [first] = some;
  expect(rows[0]).toMatchObject({
    person_id: first?.id,
    pseudonym: pseudonymOf(first?.nationalIdentityNumber ?? '', 'a key of thirty-two characters…'),
  });
  const text = JSON.stringify(rows);
  expect(some.some(({ nationalIdentityNumber }) => text.includes(nationalIdentityNumber))).toBe(false);
});
