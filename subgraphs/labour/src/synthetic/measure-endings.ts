import { COUNTRY_CODE } from '@samspill/shared/country-code';
import { monthPeriod } from '@samspill/shared/period';
import type { Cells } from '@samspill/shared/reference/cell';
import { countsBy } from '@samspill/shared/suppression/counts-by';
import { publishTables, type DecidedCount } from '@samspill/shared/suppression/publish-tables';
import { createRandom } from '@samspill/shared/synthetic/random';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { PUBLISHED_RULE } from '../series/measures-ending.ts';
import { countyWeights } from './county-weights.ts';

/** The years that are told of; the months of each are those of the first, so that they are decided once. */
const YEARS = [2026, 2027, 2028] as const;
const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

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
    count: (weights.length + 1) * measures.length * MONTHS.length * YEARS.length,
    rows: function* () {
      for (const month of MONTHS) {
        const cells = decideMonth(month, weights);
        for (const year of YEARS) {
          const endsOn = monthPeriod(`${year}-${month}-01`).end;
          for (const cell of cells) yield { ...cell, ends_on: endsOn };
        }
      }
    },
  };
}

/** The rows of a month without their day, with what may be shown of them. */
function decideMonth(month: string, weights: ReturnType<typeof countyWeights>): readonly Cells[] {
  const measures = Object.keys(ENDINGS);
  const rows = weights.flatMap(({ countyCode, weight }) =>
    measures.map((measure) => ({
      county: countyCode,
      measure,
      count: inventCount(month, measure, { countyCode, weight }),
    })),
  );
  const published = publishTables(PUBLISHED_RULE, [countsBy(rows, [['county'], ['measure']])], {
    isWithheld: ({ measure }) => measure === undefined,
  });
  const row = (countyCode: string, measure: string, cell: DecidedCount | undefined): Cells => ({
    county_code: countyCode,
    measure_code: measure,
    participants: String(cell?.count ?? 0),
    hidden_because: cell === undefined || cell.decision === 'SHOWN' ? null : cell.decision,
  });
  return [
    ...rows.map(({ county, measure }) => row(county, measure, published.at({ county, measure }))),
    ...measures.map((measure) => row(COUNTRY_CODE, measure, published.at({ measure }))),
  ];
}

function inventCount(
  month: string,
  measure: string,
  { countyCode, weight }: { readonly countyCode: string; readonly weight: number },
): number {
  const random = createRandom(`measure ending ${month} ${measure} ${countyCode}`);
  const season = ['06', '12'].includes(month) ? 1.4 : 1;
  return Math.round((ENDINGS[measure] ?? 0) * weight * season * (0.6 + 0.8 * random.next()));
}
