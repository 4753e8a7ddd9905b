import { expect, it } from 'vitest';
import { readSeed } from '../support/read-seed.ts';

it('the search has the names of NAV’s offices that the labour subgraph has', () => {
  const names = (subgraph: string, file: string) =>
    readSeed(subgraph, file).map((row) => [row['unit_number'], row['name']]);
  expect(names('education', 'nav_office_names')).toEqual(names('labour', 'nav_offices'));
});
