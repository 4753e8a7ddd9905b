import { COUNTRY_CODE } from '@samspill/shared/country-code';
import { monthPeriod } from '@samspill/shared/period';
import type { Cells } from '@samspill/shared/reference/cell';
import { countsBy } from '@samspill/shared/suppression/counts-by';
import { publishTables, type DecidedCount } from '@samspill/shared/suppression/publish-tables';
import { createRandom } from '@samspill/shared/synthetic/random';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { PUBLISHED_RULE } from '../series/measures-ending.ts';
import { countyWeights } from './county-weights.ts';

/** Two years of months in which measures end. */
const FIRST_YEAR = 2026;
const MONTHS = 24;

/** About how many in the whole country come to the end of a measure in a month; measures without an end are left out. */
const ENDINGS: Readonly<Record<string, number>> = {
  ARBEIDSFORBEREDENDE_TRENING: 450,
  ARBEIDSMARKEDSOPPLAERING: 350,
  ARBEIDSRETTET_REHABILITERING: 150,
  ARBEIDSTRENING: 900,
  ARBEID_MED_STOTTE: 250,
  AVKLARING: 300,
  DIGITALT_OPPFOLGINGSTILTAK: 300,
  FAG_OG_YRKESOPPLAERING: 120,
  INDIVIDUELL_JOBBSTOTTE: 120,
  INDIVIDUELL_JOBBSTOTTE_UNG: 80,
  INKLUDERINGSTILSKUDD: 150,
  JOBBKLUBB: 400,
  MENTOR: 120,
  MIDLERTIDIG_LONNSTILSKUDD: 500,
  NORSKOPPLAERING_GRUNNLEGGENDE_FERDIGHETER_FOV: 250,
  OPPFOLGING: 700,
};

/** Participants by county, measure and the last day of a month, with what may be shown of each month's whole table. */
export function measureEndingTable(): SyntheticTable {
  const weights = countyWeights();
  const measures = Object.keys(ENDINGS);
  return {
    table: 'measure_ending',
    key: ['county_code', 'ends_on', 'measure_code'],
    count: (weights.length + 1) * measures.length * MONTHS,
    rows: function* () {
      for (let month = 0; month < MONTHS; month += 1) yield* monthRows(lastDayOf(month), weights);
    },
  };
}

function* monthRows(endsOn: string, weights: ReturnType<typeof countyWeights>): Generator<Cells> {
  const measures = Object.keys(ENDINGS);
  const rows = weights.flatMap(({ countyCode, weight }) =>
    measures.map((measure) => ({ county: countyCode, measure, count: inventCount(endsOn, measure, { countyCode, weight }) })),
  );
  const published = publishTables(PUBLISHED_RULE, [countsBy(rows, [['county'], ['measure']])], {
    isWithheld: ({ measure }) => measure === undefined,
  });
  const row = (countyCode: string, measure: string, cell: DecidedCount | undefined): Cells => ({
    county_code: countyCode,
    ends_on: endsOn,
    measure_code: measure,
    participants: String(cell?.count ?? 0),
    hidden_because: cell === undefined || cell.decision === 'SHOWN' ? null : cell.decision,
  });
  for (const { county, measure } of rows) yield row(county, measure, published.at({ county, measure }));
  for (const measure of measures) yield row(COUNTRY_CODE, measure, published.at({ measure }));
}

function inventCount(
  endsOn: string,
  measure: string,
  { countyCode, weight }: { readonly countyCode: string; readonly weight: number },
): number {
  const random = createRandom(`measure ending ${endsOn} ${measure} ${countyCode}`);
  const season = ['06', '12'].includes(endsOn.slice(5, 7)) ? 1.4 : 1;
  return Math.round((ENDINGS[measure] ?? 0) * weight * season * (0.6 + 0.8 * random.next()));
}

function lastDayOf(month: number): string {
  const [year, number] = [FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1];
  return monthPeriod(`${year}-${String(number).padStart(2, '0')}-01`).end;
}
