import type { SeriesFacts } from '@samspill/shared/series';
import type { OutsideAgeGroup } from '../generated/graph.ts';

/** Who left upper secondary school during the school year. Udir publishes shares and hides those of one to four pupils. */
export const LEFT_DURING_SCHOOL_YEAR = {
  indicator: 'LEFT_DURING_SCHOOL_YEAR',
  meaning: 'Pupils who left upper secondary education during the school year (sluttet i løpet av skoleåret).',
  unit: 'percent of the pupils of the school year',
  source: 'Udir, pupils who left upper secondary education',
  controller: 'the county authorities, who own the schools; Udir publishes',
  rule: { owner: 'Udir', threshold: 5, smallestDenominator: null },
  synthetic: false,
  file: 'school_drop_out.csv',
  fields: ['Country.dropOut', 'County.dropOut', 'School.dropOut'],
} as const satisfies SeriesFacts;

const outside = (facts: Pick<SeriesFacts, 'indicator' | 'fields'>, ages: string): SeriesFacts => ({
  ...facts,
  meaning: `Persons aged ${ages} outside work, education and labour market measures (utenfor arbeid, utdanning og tiltak).`,
  unit: `percent of persons aged ${ages}`,
  source: 'SSB, persons outside work, education and measures',
  controller: 'SSB',
  rule: { owner: 'SSB', threshold: 3, smallestDenominator: null },
  synthetic: false,
  file: 'outside_education_and_work.csv',
});

/** Who is outside education and work: of young people it is one of the drop-out indicators, of others it is not, so the words differ. */
export const OUTSIDE_EDUCATION_AND_WORK: Readonly<Record<OutsideAgeGroup, SeriesFacts>> = {
  AGE_15_29: outside(
    {
      indicator: 'OUTSIDE_EDUCATION_AND_WORK',
      fields: ['Country.dropOut', 'County.dropOut', 'County.outsideEducationAndWork'],
    },
    '15–29',
  ),
  AGE_30_61: outside(
    { indicator: 'OUTSIDE_EDUCATION_AND_WORK_AGE_30_61', fields: ['County.outsideEducationAndWork'] },
    '30–61',
  ),
};
