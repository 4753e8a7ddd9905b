import { COUNTRY_CODE } from '@samspill/shared/country-code';
import { shareOrSuppressed } from '@samspill/shared/reference/row-rules';
import { optional, referenceTable, required } from '@samspill/shared/reference/table';
import { COMPLETION } from '../series/completion.ts';

const area = { length: 2, existsIn: { table: 'county', column: 'code', or: [COUNTRY_CODE] } } as const;
const school = { length: 9, existsIn: { table: 'school', column: 'organisation_number' } } as const;
const share = { between: [0, 100] } as const;
const year = { between: [1990, 2100] } as const;

/** Who left each school during a school year. */
export const schoolDropOut = referenceTable({
  file: 'school_drop_out.csv',
  table: 'school_drop_out',
  key: ['organisation_number', 'school_year_start'],
  columns: {
    organisation_number: required('code', school),
    school_year_start: required('integer', year),
    share: optional('decimal', share),
    suppressed: required('boolean'),
  },
  rowRules: [shareOrSuppressed('school_drop_out_share_or_suppressed')],
});

/** Who left the schools of each county during a school year. */
export const countyDropOut = referenceTable({
  file: 'county_drop_out.csv',
  table: 'county_drop_out',
  key: ['county_code', 'school_year_start'],
  columns: {
    county_code: required('code', area),
    school_year_start: required('integer', year),
    share: optional('decimal', share),
    suppressed: required('boolean'),
  },
  rowRules: [shareOrSuppressed('county_drop_out_share_or_suppressed')],
});

/** Who completed of each cohort. */
export const completion = referenceTable({
  file: 'completion.csv',
  table: 'completion',
  key: ['county_code', 'cohort_start_year', 'programme_group', 'measure'],
  columns: {
    county_code: required('code', area),
    cohort_start_year: required('integer', year),
    programme_group: required('code', { values: ['ALL', 'GENERAL_STUDIES', 'VOCATIONAL'] }),
    measure: required('code', { values: Object.keys(COMPLETION) }),
    share: required('decimal', share),
    to_be_verified: required('boolean'),
    source: required('text'),
  },
});

/** Who is outside education and work. */
export const outsideEducationAndWork = referenceTable({
  file: 'outside_education_and_work.csv',
  table: 'outside_education_and_work',
  key: ['county_code', 'year', 'age_group'],
  columns: {
    county_code: required('code', area),
    year: required('integer', year),
    age_group: required('code', { values: ['AGE_15_29', 'AGE_30_61'] }),
    share: required('decimal', share),
  },
});
