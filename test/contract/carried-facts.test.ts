import { expect, it } from 'vitest';
import { CENTRES } from '../../subgraphs/agreements/prisma/synthetic/anchor-rows.ts';
import { syntheticTables } from '../../subgraphs/education/src/synthetic/tables.ts';
import { readSeed } from '../support/read-seed.ts';

const COLUMNS = ['code', 'name', 'valid_from', 'valid_to'] as const;

it('the agreements subgraph knows the counties that the education subgraph has, and their days', () => {
  const known = (subgraph: string) =>
    readSeed(subgraph, 'counties').map((row) => COLUMNS.map((column) => row[column]));
  expect(known('agreements')).toEqual(known('education'));
  expect(known('agreements')).toHaveLength(33);
});

it('the agreements subgraph knows each county by the authority that the education subgraph has', () => {
  const authorities = readSeed('education', 'county_administrations').map(
    ({ county_code: code, organisation_number: number }) => [code, number],
  );
  const known = readSeed('agreements', 'counties')
    .filter(({ organisation_number: number }) => number !== '')
    .map(({ code, organisation_number: number }) => [code, number]);
  expect(known.toSorted()).toEqual(authorities.toSorted());
  expect(known).toHaveLength(15);
});

it('the agreements subgraph anchors the career centres that the education subgraph has, all of them and no other', () => {
  const rows =
    syntheticTables(0.02)
      .find(({ table }) => table === 'career_centre')
      ?.rows() ?? [];
  const centres = [...rows].map(({ id }) => String(id));
  expect(centres.length).toBeGreaterThan(20);
  const counted = Object.entries(CENTRES).flatMap(([county, count]) =>
    Array.from({ length: count }, (_, at) => `kks-${county}-${at + 1}`),
  );
  expect(counted.toSorted()).toEqual(centres.toSorted());
  const anchored = readSeed('agreements', 'career_centre_anchors').map(
    (row) => row['career_centre_id'] ?? '',
  );
  expect(anchored.filter((id) => !centres.includes(id))).toEqual([]);
  const withoutAgreement = centres.filter((id) => !anchored.includes(id));
  expect(withoutAgreement).toEqual([]);
});
