import type { CsvRow } from './csv.ts';
import { rowsOfWing } from './other-wings.ts';

/** The codes of counties with the days on which they counted and their authorities, as the education subgraph has them: what a draft is checked against. */
export function countyFacts(): readonly CsvRow[] {
  const authorities = new Map(
    rowsOfWing('education', 'county_administrations').map((column) => [
      column('county_code'),
      column('organisation_number'),
    ]),
  );
  return rowsOfWing('education', 'counties').map((column) => ({
    code: column('code'),
    name: column('name'),
    valid_from: column('valid_from'),
    valid_to: column('valid_to'),
    organisation_number: authorities.get(column('code')) ?? null,
  }));
}
