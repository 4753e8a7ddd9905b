import { optional, referenceTable, required } from '@samspill/shared/reference/table';
import { daysInOrder } from '@samspill/shared/reference/row-rules';

/** Which codes of counties there are, when, and of which authority: what a county that is named in a draft is checked against. */
export const countyFacts = referenceTable({
  file: 'counties.csv',
  table: 'county',
  key: ['code'],
  columns: {
    code: required('code', { length: 2 }),
    name: required('text'),
    valid_from: optional('date'),
    valid_to: optional('date'),
    organisation_number: optional('code', { length: 9, check: 'organisationNumber' }),
  },
  rowRules: [daysInOrder('county_days', ['valid_from', 'valid_to'])],
});
