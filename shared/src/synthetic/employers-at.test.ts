import { expect, it } from 'vitest';
import { isOrganisationNumber } from '../reference/organisation-number.ts';
import { EMPLOYERS_AT_SCALE_1, employersAt, LARGE_FROM } from './employers-at.ts';
import { readFacts } from './read-facts.ts';

const all = employersAt(1);

/** The seven areas of 2019, as far as industry codes tell them. */
const PRIORITY = /^(86\.10[124567]|87\.10[12]|88\.911|10\.|41\.|42\.|49\.(100|311|312|391|392))/;

it('a smaller scale has the first employers of a larger one', () => {
  expect(all).toHaveLength(EMPLOYERS_AT_SCALE_1);
  expect(employersAt(0.05)).toEqual(all.slice(0, 1_000));
  expect(employersAt(0.000_1)).toEqual(all.slice(0, 2));
});

it('every organisation number is another one, passes its check and cannot be real', () => {
  expect(new Set(all.map(({ organisationNumber }) => organisationNumber)).size).toBe(all.length);
  expect(
    all.filter(({ organisationNumber: number }) => !isOrganisationNumber(number) || !/^[23]/.test(number)),
  ).toEqual([]);
});

it('a name says that it is invented, unless it is one of the fictional organisations of Tenor', () => {
  const fictional = new Set(readFacts('fictional_organisations').map((row) => row['organisation_number']));
  const others = all.filter(({ organisationNumber }) => !fictional.has(organisationNumber));
  expect(others.filter(({ name }) => !name.endsWith(' (syntetisk)'))).toEqual([]);
  expect(new Set(others.map(({ name }) => name)).size).toBe(others.length);
  expect(all.length - others.length).toBe(fictional.size);
});

it.each([
  [0.05, 0.03],
  [1, 0.012],
])('at scale %d each county has its share of the employers by its inhabitants, within %d', (scale, near) => {
  const employers = employersAt(scale);
  const places = readFacts('employer_places');
  const inhabitantsOf = (code?: string) =>
    places
      .filter((row) => code === undefined || row['county_code'] === code)
      .reduce((sum, row) => sum + Number(row['inhabitants']), 0);
  for (const county of new Set(places.map((row) => row['county_code'] ?? ''))) {
    const here = employers.filter(({ countyCode }) => countyCode === county).length / employers.length;
    expect(Math.abs(here - inhabitantsOf(county) / inhabitantsOf())).toBeLessThan(near);
  }
});

it.each([0.05, 1])('at scale %d most employers are small, about one of a hundred is large', (scale) => {
  const employers = employersAt(scale);
  const share = (holds: (employees: number) => boolean) =>
    employers.filter(({ employees }) => holds(employees)).length / employers.length;
  expect(share((employees) => employees >= LARGE_FROM)).toBeGreaterThan(0.006);
  expect(share((employees) => employees >= LARGE_FROM)).toBeLessThan(0.016);
  expect(share((employees) => employees < 20)).toBeGreaterThan(0.75);
});

it.each([0.05, 1])('at scale %d a fifth or more are in the priority economic areas', (scale) => {
  const employers = employersAt(scale);
  const there = employers.filter(({ industryCode }) => PRIORITY.test(industryCode)).length;
  expect(there / employers.length).toBeGreaterThan(0.2);
  expect(there / employers.length).toBeLessThan(0.35);
});
