import type { SeriesFacts } from '@samspill/shared/series';

/** What all series of joint projects share. */
const SHARED = {
  unit: 'persons',
  source: 'synthetic: the parties of the agreement',
  controller: 'the county authority that the agreement is for',
  rule: { owner: 'county', threshold: 5, smallestDenominator: null },
  synthetic: true,
  /** What is invented tells of the time until this day. */
  updatedOn: '2026-11-15',
  fields: ['JointProject.figures'],
} as const;

/** How many took part in a project in a year. */
export const PROJECT_PARTICIPANTS = {
  ...SHARED,
  indicator: 'PROJECT_PARTICIPANTS',
  meaning: 'Persons who took part in a joint project in the year (deltakere i samarbeidsprosjekt).',
} satisfies SeriesFacts;

/** Where those who took part were at the end of the year; each is counted once, so that these add up to the participants. */
export const PROJECT_DESTINATIONS = {
  EDUCATION: {
    ...SHARED,
    indicator: 'PROJECT_TO_EDUCATION',
    meaning: 'Participants who were in education at the end of the year (til utdanning).',
  },
  WORK: {
    ...SHARED,
    indicator: 'PROJECT_TO_WORK',
    meaning: 'Participants who were in work at the end of the year (til arbeid).',
  },
  STILL_TAKING_PART: {
    ...SHARED,
    indicator: 'PROJECT_STILL_TAKING_PART',
    meaning: 'Participants who still took part at the end of the year (fortsatt deltaker).',
  },
  OTHER: {
    ...SHARED,
    indicator: 'PROJECT_TO_OTHER',
    meaning: 'Participants who were elsewhere at the end of the year, or it is not known where (annet).',
  },
} as const satisfies Readonly<Record<string, SeriesFacts>>;
