import type { SeriesFacts } from '@samspill/shared/series';
import { COUNTY_RULE } from '@samspill/shared/suppression/county-rule';
import { inventedSeries } from '@samspill/shared/synthetic/invented-series';

/** What is said of every series of joint projects. */
const projectSeries = (facts: Pick<SeriesFacts, 'indicator' | 'meaning'>) =>
  inventedSeries({
    ...facts,
    unit: 'persons',
    controller: 'the county authority that the agreement is for',
    rule: COUNTY_RULE,
    fields: ['JointProject.figures'],
  });

/** How many took part in a project in a year. */
export const PROJECT_PARTICIPANTS = projectSeries({
  indicator: 'PROJECT_PARTICIPANTS',
  meaning: 'Persons who took part in a joint project in the year (deltakere i samarbeidsprosjekt).',
});

/** Where those who took part were at the end of the year; each is counted once, so that these add up to the participants. */
export const PROJECT_DESTINATIONS = {
  EDUCATION: projectSeries({
    indicator: 'PROJECT_TO_EDUCATION',
    meaning: 'Participants who were in education at the end of the year (til utdanning).',
  }),
  WORK: projectSeries({
    indicator: 'PROJECT_TO_WORK',
    meaning: 'Participants who were in work at the end of the year (til arbeid).',
  }),
  STILL_TAKING_PART: projectSeries({
    indicator: 'PROJECT_STILL_TAKING_PART',
    meaning: 'Participants who still took part at the end of the year (fortsatt deltaker).',
  }),
  OTHER: projectSeries({
    indicator: 'PROJECT_TO_OTHER',
    meaning: 'Participants who were elsewhere at the end of the year, or it is not known where (annet).',
  }),
} as const;
