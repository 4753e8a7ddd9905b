import { optional, required } from '@samspill/shared/reference/table';

/** Who can take part in what is done under an agreement. */
export const PARTICIPANT_ROLES = [
  'NAV_COUNTY_UNIT',
  'COUNTY_EDUCATION_ADMINISTRATION',
  'EMPLOYER',
  'NAV_OFFICE',
  'SCHOOL',
  'FOLLOW_UP_SERVICE',
  'CAREER_CENTRE',
  'MUNICIPALITY',
];

/** The numbers of an organisation of today; empty for many of a kind, and for one that has ended. */
export const numberColumns = {
  unit_number: optional('code', { length: 4 }),
  organisation_number: optional('code', { length: 9, check: 'organisationNumber' }),
} as const;

/** One who takes part. */
export const participantColumns = {
  role: required('code', { values: PARTICIPANT_ROLES }),
  name: required('text'),
  ...numberColumns,
} as const;
