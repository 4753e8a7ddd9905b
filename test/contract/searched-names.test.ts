import type { SyntheticGenerator } from '@samspill/shared/synthetic/synthetic-table';
import { describe, expect, it } from 'vitest';
import { syntheticTables as educationTables } from '../../subgraphs/education/src/synthetic/tables.ts';
import { syntheticTables as labourTables } from '../../subgraphs/labour/src/synthetic/tables.ts';
import { readSeed } from '../support/read-seed.ts';

const SCALE = 0.02;

function employerNames(generate: SyntheticGenerator): readonly unknown[] {
  const rows =
    generate(SCALE)
      .find(({ table }) => table === 'employer')
      ?.rows() ?? [];
  return [...rows].map((row) => [row['organisation_number'], row['name']]);
}

describe('the search of the education subgraph', () => {
  it('has the names of NAV’s offices that the labour subgraph has', () => {
    const names = (subgraph: string, file: string) =>
      readSeed(subgraph, file).map((row) => [row['unit_number'], row['name']]);
    expect(names('education', 'nav_office_names')).toEqual(names('labour', 'nav_offices'));
  });

  it('has the names of the employers that the labour subgraph has', () => {
    expect(employerNames(educationTables)).toEqual(employerNames(labourTables));
    expect(employerNames(educationTables)).toHaveLength(400);
  });
});
