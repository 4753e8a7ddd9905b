import type { SeriesFacts } from '@samspill/shared/series';
import type { AgeGroup, StatisticUnit, UnemploymentStatus } from '../generated/graph.ts';

/** NAV's published tables show no count under four. */
const PUBLISHED = {
  controller: 'NAV',
  rule: { owner: 'NAV', threshold: 4, smallestDenominator: null },
  synthetic: false,
} as const;

/** One count as NAV publishes it twice, in persons and as a share of some others. */
const inPersonsAndPercent = (
  facts: Pick<SeriesFacts, 'indicator' | 'meaning' | 'source' | 'fields' | 'file'>,
  percentOf: string,
): Readonly<Record<StatisticUnit, SeriesFacts>> => ({
  PERSONS: { ...PUBLISHED, ...facts, unit: 'persons' },
  PERCENT: { ...PUBLISHED, ...facts, unit: `percent of ${percentOf}` },
});

const unemployed = (indicator: UnemploymentStatus, meaning: string, source: string) =>
  inPersonsAndPercent(
    {
      indicator,
      meaning,
      source,
      file: 'unemployment.csv',
      fields: ['Country.unemployment', 'County.unemployment'],
    },
    'the labour force',
  );

/** Who is registered at NAV at the end of each month without ordinary work, by status and unit. */
export const UNEMPLOYMENT: Readonly<
  Record<UnemploymentStatus, Readonly<Record<StatisticUnit, SeriesFacts>>>
> = {
  FULLY_UNEMPLOYED: unemployed(
    'FULLY_UNEMPLOYED',
    'Job seekers without any work at the end of the month (helt ledige).',
    'NAV, fully unemployed by county and month (Helt ledige, månedsserier)',
  ),
  PARTLY_UNEMPLOYED: unemployed(
    'PARTLY_UNEMPLOYED',
    'Job seekers with some work who seek more, at the end of the month (delvis ledige).',
    'NAV, partly unemployed by county and month (Delvis ledige, månedsserier)',
  ),
  ON_LABOUR_MARKET_MEASURE: unemployed(
    'ON_LABOUR_MARKET_MEASURE',
    'Job seekers on a labour market measure at the end of the month (arbeidssøkere på tiltak).',
    'NAV, job seekers on measures by county and month (Arbeidssøkere på tiltak, månedsserier)',
  ),
};

const reducedOfAge = (ageGroup: AgeGroup, ages: string) =>
  inPersonsAndPercent(
    {
      indicator: `REDUCED_WORK_CAPACITY_${ageGroup}`,
      meaning: `Persons aged ${ages} whose capacity for work NAV has found reduced, at the end of the month (nedsatt arbeidsevne).`,
      source:
        'NAV, persons with reduced work capacity by county and month (Nedsatt arbeidsevne, månedsserier)',
      file: 'reduced_work_capacity.csv',
      fields: ['Country.reducedWorkCapacity', 'County.reducedWorkCapacity'],
    },
    `the inhabitants aged ${ages}`,
  );

/** Whose capacity for work is reduced at the end of each month, by age and unit. */
export const REDUCED_WORK_CAPACITY: Readonly<Record<AgeGroup, Readonly<Record<StatisticUnit, SeriesFacts>>>> =
  {
    AGE_18_29: reducedOfAge('AGE_18_29', '18–29'),
    AGE_18_66: reducedOfAge('AGE_18_66', '18–66'),
  };
