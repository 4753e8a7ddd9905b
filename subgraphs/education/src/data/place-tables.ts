import { daysInOrder, filledTogether } from '@samspill/shared/reference/row-rules';
import { optional, referenceTable, required } from '@samspill/shared/reference/table';

const county = { length: 2, existsIn: { table: 'county', column: 'code' } } as const;
const municipality = { length: 4, existsIn: { table: 'municipality', column: 'code' } } as const;
const organisationNumber = { length: 9, check: 'organisationNumber' } as const;

/** The county codes, with their days. */
export const counties = referenceTable({
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
    population_year: optional('integer', { between: [1990, 2100] }),
  },
  rowRules: [daysInOrder('county_days', ['valid_from', 'valid_to'])],
});

/** What became of each county at a reform. */
export const countyChanges = referenceTable({
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

/** The county authorities as owners of the schools. */
export const countyAdministrations = referenceTable({
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

/** The municipality codes, with their days. */
export const municipalities = referenceTable({
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
  rowRules: [daysInOrder('municipality_days', ['valid_from', 'valid_to'])],
});

/** What became of each municipality. */
export const municipalityChanges = referenceTable({
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

/** The upper secondary schools. */
export const schools = referenceTable({
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
  rowRules: [filledTogether('school_municipality_source', ['municipality_code', 'municipality_source'])],
});
