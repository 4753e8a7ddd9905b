import type { SeriesFacts } from '@samspill/shared/series';

const completed = (measure: string, within: string): SeriesFacts => ({
  indicator: `COMPLETED_${measure}`,
  meaning: `Pupils of a cohort who completed and passed upper secondary education ${within} (fullført og bestått).`,
  unit: 'percent of the cohort',
  source: 'SSB and Udir; each figure names where it was published',
  controller: 'SSB',
  rule: { owner: 'SSB', threshold: 3, smallestDenominator: null },
  synthetic: false,
  file: 'completion.csv',
  fields: ['Country.completion', 'County.completion'],
});

/** Who completed, by how it was measured: shares of different measures are never compared. */
export const COMPLETION = {
  NOMINAL_TIME: completed('NOMINAL_TIME', 'in the time that it is meant to take'),
  WITHIN_5_YEARS: completed('WITHIN_5_YEARS', 'within five years'),
  WITHIN_6_YEARS: completed('WITHIN_6_YEARS', 'within six years'),
  WITHIN_5_OR_6_YEARS: completed(
    'WITHIN_5_OR_6_YEARS',
    'within five years in general studies, six in vocational education',
  ),
  WITHIN_5_OR_6_YEARS_WITH_PLANNED_LOWER_LEVEL: completed(
    'WITHIN_5_OR_6_YEARS_WITH_PLANNED_LOWER_LEVEL',
    'within five years in general studies, six in vocational education, those who reached a lower level as planned counted in',
  ),
} as const satisfies Readonly<Record<string, SeriesFacts>>;

export type CompletionMeasure = keyof typeof COMPLETION;
