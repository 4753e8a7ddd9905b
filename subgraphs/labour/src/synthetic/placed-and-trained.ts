import { COUNTRY_CODE } from '@samspill/shared/country-code';
import type { Cells } from '@samspill/shared/reference/cell';
import { countsBy } from '@samspill/shared/suppression/counts-by';
import { publishTables, type DecidedCount } from '@samspill/shared/suppression/publish-tables';
import { createRandom } from '@samspill/shared/synthetic/random';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { PUBLISHED_RULE } from '../series/measures-ending.ts';
import { countyWeights } from './county-weights.ts';

/** About how many were placed and trained in the country each year since 2016; the document says about 6 000 in 2018. */
const PLACED: readonly (readonly [year: number, persons: number])[] = [
  [2016, 3200],
  [2017, 4700],
  [2018, 6000],
  [2019, 6300],
  [2020, 5600],
  [2021, 6100],
  [2022, 6500],
  [2023, 6800],
  [2024, 7000],
  [2025, 7100],
];

/** Persons placed and trained by county and year, with what may be shown of each year's whole table. */
export function placedAndTrainedTable(): SyntheticTable {
  const weights = countyWeights();
  return {
    table: 'placed_and_trained',
    key: ['county_code', 'year'],
    count: (weights.length + 1) * PLACED.length,
    rows: function* () {
      for (const [year, persons] of PLACED) yield* yearRows(year, persons, weights);
    },
  };
}

function* yearRows(
  year: number,
  persons: number,
  weights: ReturnType<typeof countyWeights>,
): Generator<Cells> {
  const rows = weights.map(({ countyCode, weight }) => {
    const random = createRandom(`placed and trained ${year} ${countyCode}`);
    return { county: countyCode, count: Math.round(persons * weight * (0.9 + 0.2 * random.next())) };
  });
  const published = publishTables(PUBLISHED_RULE, [countsBy(rows, [['county']])]);
  const row = (countyCode: string, cell: DecidedCount | undefined): Cells => ({
    county_code: countyCode,
    year: String(year),
    persons: String(cell?.count ?? 0),
    hidden_because: cell === undefined || cell.decision === 'SHOWN' ? null : cell.decision,
  });
  for (const { county } of rows) yield row(county, published.at({ county }));
  yield row(COUNTRY_CODE, published.at({}));
}
