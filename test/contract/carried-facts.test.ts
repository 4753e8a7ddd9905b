import { expect, it } from 'vitest';
import { readSeed } from '../support/read-seed.ts';

const COLUMNS = ['code', 'name', 'valid_from', 'valid_to'] as const;

it('the agreements subgraph knows the counties that the education subgraph has, and their days', () => {
  const known = (subgraph: string) =>
    readSeed(subgraph, 'counties').map((row) => COLUMNS.map((column) => row[column]));
  expect(known('agreements')).toEqual(known('education'));
  expect(known('agreements')).toHaveLength(33);
});
