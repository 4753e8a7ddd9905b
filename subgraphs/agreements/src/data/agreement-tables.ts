import { DATA_CATEGORIES } from '@samspill/shared/decisions/data-category';
import { optional, referenceTable, required } from '@samspill/shared/reference/table';

const agreement = { existsIn: { table: 'agreement', column: 'id' } } as const;
const counted = { between: [1, 1000] } as const;
const areaWords = ['CAREER_GUIDANCE', 'APEL', 'BASIC_SKILLS', 'UPPER_SECONDARY_AND_VET', 'YOUTH_FOLLOW_UP'];
const reasons = [
  'COUNTY_REFORM',
  'NEW_AGREEMENT',
  'NOT_FULFILLED',
  'CHANGED_MANDATE',
  'LACK_OF_FUNDS',
  'OTHER',
];
const roles = [
  'STATE',
  'LOCAL_GOVERNMENT_ASSOCIATION',
  'NAV_COUNTY_UNIT',
  'COUNTY_EDUCATION_ADMINISTRATION',
  'EMPLOYERS_ORGANISATION',
  'EMPLOYEES_ORGANISATION',
];

/** The agreements themselves. */
export const agreements = referenceTable({
  file: 'agreements.csv',
  table: 'agreement',
  key: ['id'],
  columns: {
    id: required('code'),
    kind: required('code', { values: ['NATIONAL', 'COUNTY', 'SUB', 'INCLUSIVE_WORKING_LIFE'] }),
    parent_id: optional('code', agreement),
    synthetic: required('boolean'),
  },
});

/** What was agreed, each time. */
export const versions = referenceTable({
  file: 'agreement_versions.csv',
  table: 'agreement_version',
  key: ['agreement_id', 'version'],
  columns: {
    agreement_id: required('code', agreement),
    version: required('integer', counted),
    title: required('text'),
    valid_from: optional('date'),
    valid_to: optional('date'),
    drafted_on: optional('date'),
  },
});

/** The areas that each version covers. */
export const areas = referenceTable({
  file: 'agreement_areas.csv',
  table: 'agreement_area',
  key: ['agreement_id', 'version', 'area'],
  columns: {
    agreement_id: required('code', agreement),
    version: required('integer', counted),
    area: required('code', { values: areaWords }),
  },
});

/** The categories of personal data that each version selects. */
export const categories = referenceTable({
  file: 'agreement_data_categories.csv',
  table: 'agreement_data_category',
  key: ['agreement_id', 'version', 'category'],
  columns: {
    agreement_id: required('code', agreement),
    version: required('integer', counted),
    category: required('code', { values: Object.keys(DATA_CATEGORIES) }),
  },
});

/** Those who sign each version, with their approvals. */
export const parties = referenceTable({
  file: 'agreement_parties.csv',
  table: 'agreement_party',
  key: ['agreement_id', 'version', 'position'],
  columns: {
    agreement_id: required('code', agreement),
    version: required('integer', counted),
    position: required('integer', counted),
    role: required('code', { values: roles }),
    unit_number: optional('code', { length: 4 }),
    organisation_number: optional('code', { length: 9, check: 'organisationNumber' }),
    name_at_signing: required('text'),
    approved_on: optional('date'),
    approved_on_behalf_because: optional('text'),
  },
});

/** The counties that each agreement is for. */
export const counties = referenceTable({
  file: 'agreement_counties.csv',
  table: 'agreement_county',
  key: ['agreement_id', 'county_code'],
  columns: {
    agreement_id: required('code', agreement),
    county_code: required('code', { length: 2 }),
  },
});

/** How agreements were ended. */
export const endings = referenceTable({
  file: 'agreement_endings.csv',
  table: 'agreement_ending',
  key: ['agreement_id'],
  columns: {
    agreement_id: required('code', agreement),
    kind: required('code', { values: ['TERMINATED', 'SUCCEEDED', 'CANCELLED'] }),
    ended_on: required('date'),
    reason: required('code', { values: reasons }),
    reason_text: optional('text'),
  },
});
