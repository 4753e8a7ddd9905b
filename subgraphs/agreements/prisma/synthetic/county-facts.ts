import type { CsvRow } from './csv.ts';
import { rowsOfWing } from './other-wings.ts';

/** The codes of counties with the days on which they counted, as the education subgraph has them: what a draft is checked against. */
export function countyFacts(): readonly CsvRow[] {
  return rowsOfWing('education', 'counties').map((column) => ({
    code: column('code'),
    name: column('name'),
    valid_from: column('valid_from'),
    valid_to: column('valid_to'),
  }));
}
