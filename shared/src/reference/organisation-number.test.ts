import { expect, it } from 'vitest';
import { isOrganisationNumber } from './organisation-number.ts';

it.each(['811770132', '821311632', '817920632'])('%s is an organisation number', (number) => {
  expect(isOrganisationNumber(number)).toBe(true);
});

it.each([
  ['811770133', 'its last digit is another'],
  ['811770312', 'two digits have changed places'],
  ['81177013', 'a digit is missing'],
  ['8117701320', 'a digit too many'],
  ['81177013x', 'a letter'],
  ['100000130', 'its check would be 10, which no digit is'],
])('%s is none: %s', (number) => {
  expect(isOrganisationNumber(number)).toBe(false);
});
