import { daysInOrder, firstOfQuarter } from '@samspill/shared/reference/row-rules';
import { optional, referenceTable, required, type ReferenceGroup } from '@samspill/shared/reference/table';

const centres = referenceTable({
  file: 'iw_centres.csv',
  table: 'iw_centre',
  key: ['unit_number'],
  columns: {
    unit_number: required('code'),
    name: required('text'),
    valid_from: required('date'),
    valid_to: optional('date'),
    source: required('text'),
  },
  rowRules: [daysInOrder('iw_centre_days', ['valid_from', 'valid_to'])],
});

const centreCounties = referenceTable({
  file: 'iw_centre_counties.csv',
  table: 'iw_centre_county',
  key: ['unit_number', 'county_code'],
  columns: {
    unit_number: required('code', { existsIn: { table: 'iw_centre', column: 'unit_number' } }),
    county_code: required('code', { length: 2 }),
  },
});

const countySickLeave = referenceTable({
  file: 'county_sick_leave.csv',
  table: 'county_sick_leave',
  key: ['county_code', 'measure', 'quarter'],
  columns: {
    county_code: required('code', { length: 2 }),
    quarter: required('date'),
    measure: required('code', { values: ['AGREED_DAYS', 'EMPLOYEES'] }),
    share: required('decimal', { between: [0, 100] }),
  },
  rowRules: [firstOfQuarter('county_sick_leave_quarter', 'quarter')],
});

/** What is known of the inclusive working life. */
export const inclusiveWorkingLife: ReferenceGroup = {
  name: 'inclusive working life',
  tables: [centres, centreCounties, countySickLeave],
};
