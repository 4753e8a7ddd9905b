import { optional, referenceTable, required, type ReferenceGroup } from '@samspill/shared/reference/table';

const county = { length: 2, existsIn: { table: 'county', column: 'code' } } as const;
const countyOrCountry = { length: 2 } as const;
const municipality = { length: 4, existsIn: { table: 'municipality', column: 'code' } } as const;
const organisationNumber = { length: 9 } as const;
const share = { between: [0, 100] } as const;
const year = { between: [1990, 2100] } as const;

const counties = referenceTable({
  file: 'counties.csv',
  table: 'county',
  key: ['code'],
  columns: {
    code: required('code', { length: 2 }),
    name: required('text'),
    official_name: required('text'),
    valid_from: optional('date'),
    valid_to: optional('date'),
    population: optional('integer'),
    population_year: optional('integer', year),
  },
});

const countyChanges = referenceTable({
  file: 'county_changes.csv',
  table: 'county_change',
  key: ['changed_on', 'from_code', 'to_code'],
  columns: {
    changed_on: required('date'),
    from_code: required('code', county),
    to_code: required('code', county),
    kind: required('code', { values: ['MERGE', 'SPLIT', 'BOUNDARY_MOVE'] }),
    municipality_count: required('integer', { between: [1, 100] }),
  },
});

const countyAdministrations = referenceTable({
  file: 'county_administrations.csv',
  table: 'county_administration',
  key: ['organisation_number'],
  columns: {
    organisation_number: required('code', organisationNumber),
    county_code: required('code', county),
    name: required('text'),
    verified: required('boolean'),
  },
});

const municipalities = referenceTable({
  file: 'municipalities.csv',
  table: 'municipality',
  key: ['code'],
  columns: {
    code: required('code', { length: 4 }),
    name: required('text'),
    official_name: required('text'),
    county_code: required('code', county),
    valid_from: optional('date'),
    valid_to: optional('date'),
    admin_centre: optional('text'),
    population: optional('integer'),
  },
});

const municipalityChanges = referenceTable({
  file: 'municipality_changes.csv',
  table: 'municipality_change',
  key: ['changed_on', 'from_code', 'to_code'],
  columns: {
    changed_on: required('date'),
    from_code: required('code', { length: 4 }),
    from_name: required('text'),
    to_code: required('code', municipality),
    to_name: required('text'),
    kind: required('code', { values: ['RENUMBERED', 'MERGED', 'SPLIT', 'NAME_OR_CONTENT'] }),
  },
});

const schools = referenceTable({
  file: 'schools.csv',
  table: 'school',
  key: ['organisation_number'],
  columns: {
    organisation_number: required('code', organisationNumber),
    name: required('text'),
    county_code: required('code', county),
    municipality_code: optional('code', municipality),
    municipality_source: optional('code', { values: ['NAME_MATCH', 'REGISTER'] }),
  },
});

const schoolDropOut = referenceTable({
  file: 'school_drop_out.csv',
  table: 'school_drop_out',
  key: ['organisation_number', 'school_year_start'],
  columns: {
    organisation_number: required('code', {
      ...organisationNumber,
      existsIn: { table: 'school', column: 'organisation_number' },
    }),
    school_year_start: required('integer', year),
    share: optional('decimal', share),
    suppressed: required('boolean'),
  },
});

const countyDropOut = referenceTable({
  file: 'county_drop_out.csv',
  table: 'county_drop_out',
  key: ['county_code', 'school_year_start'],
  columns: {
    county_code: required('code', countyOrCountry),
    school_year_start: required('integer', year),
    share: optional('decimal', share),
    suppressed: required('boolean'),
  },
});

const completion = referenceTable({
  file: 'completion.csv',
  table: 'completion',
  key: ['county_code', 'cohort_start_year', 'programme_group', 'measure'],
  columns: {
    county_code: required('code', countyOrCountry),
    cohort_start_year: required('integer', year),
    programme_group: required('code', { values: ['ALL', 'GENERAL_STUDIES', 'VOCATIONAL'] }),
    measure: required('code'),
    share: required('decimal', share),
    to_be_verified: required('boolean'),
    source: required('text'),
  },
});

const outsideEducationAndWork = referenceTable({
  file: 'outside_education_and_work.csv',
  table: 'outside_education_and_work',
  key: ['county_code', 'year', 'age_group'],
  columns: {
    county_code: required('code', countyOrCountry),
    year: required('integer', year),
    age_group: required('code', { values: ['AGE_15_29', 'AGE_30_61'] }),
    share: required('decimal', share),
  },
});

/** The reference data of this subgraph: each group is loaded whole or not at all. */
export const reference: readonly ReferenceGroup[] = [
  {
    name: 'geography',
    tables: [counties, countyChanges, countyAdministrations, municipalities, municipalityChanges],
  },
  { name: 'schools', tables: [schools, schoolDropOut] },
  { name: 'county figures', tables: [countyDropOut, completion, outsideEducationAndWork] },
];
