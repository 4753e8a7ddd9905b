import { COUNTRY_CODE } from '@samspill/shared/country-code';
import { firstOfMonth, monthHasCome } from '@samspill/shared/reference/row-rules';
import { optional, referenceTable, required, type ReferenceGroup } from '@samspill/shared/reference/table';
import { inclusiveWorkingLife } from './iw-tables.ts';
import { pilots } from './pilot-tables.ts';
import { employerServices } from './service-tables.ts';
import { supportedEmployment } from './supported-employment-tables.ts';

const unitNumber = { length: 4 } as const;
const navCountyUnit = {
  ...unitNumber,
  existsIn: { table: 'nav_county_unit', column: 'unit_number' },
} as const;
/** The counties of 2024, by which NAV publishes all its series. */
const COUNTIES = ['03', '11', '15', '18', '31', '32', '33', '34', '39', '40', '42', '46', '50', '55', '56'];
const county = { values: COUNTIES } as const;
const area = { values: [...COUNTIES, COUNTRY_CODE] } as const;
const municipality = { length: 4 } as const;
const persons = { between: [0, 10_000_000] } as const;
const share = { between: [0, 100] } as const;

const navCountyUnits = referenceTable({
  file: 'nav_county_units.csv',
  table: 'nav_county_unit',
  key: ['unit_number'],
  columns: {
    unit_number: required('code', unitNumber),
    name: required('text'),
    note: optional('text'),
  },
});

const navCountyUnitCounties = referenceTable({
  file: 'nav_county_unit_counties.csv',
  table: 'nav_county_unit_county',
  key: ['unit_number', 'county_code'],
  columns: {
    unit_number: required('code', navCountyUnit),
    county_code: required('code', county),
    valid_from: required('date'),
    note: optional('text'),
  },
});

const navOffices = referenceTable({
  file: 'nav_offices.csv',
  table: 'nav_office',
  key: ['unit_number'],
  columns: {
    unit_number: required('code', unitNumber),
    name: required('text'),
    state: required('code', { values: ['LIKELY_ACTIVE', 'LIKELY_CLOSED'] }),
    county_unit_number: required('code', navCountyUnit),
    county_code: required('code', county),
    municipality_code: optional('code', municipality),
    kind: required('code', { values: ['LOCAL'] }),
  },
});

const measureTypes = referenceTable({
  file: 'measure_types.csv',
  table: 'measure_type',
  key: ['code'],
  columns: {
    code: required('code'),
    name_no: required('text'),
    name_en: required('text'),
    system: required('code', { values: ['ARENA', 'TILTAKSADMINISTRASJON', 'TILTAK_ARBEIDSGIVER'] }),
    arena_code: optional('code'),
    duration_rule: optional('text'),
    needs_decision_maker: optional('boolean'),
    scheduled_follow_up: optional('code', { values: ['NONE', 'EVERY_6_MONTHS'] }),
  },
});

const unemployment = referenceTable({
  file: 'unemployment.csv',
  table: 'unemployment',
  key: ['county_code', 'month', 'status'],
  columns: {
    county_code: required('code', area),
    month: required('date'),
    status: required('code', {
      values: ['FULLY_UNEMPLOYED', 'PARTLY_UNEMPLOYED', 'ON_LABOUR_MARKET_MEASURE'],
    }),
    persons: required('integer', persons),
    share: required('decimal', share),
  },
  rowRules: [
    firstOfMonth('unemployment_month', 'month'),
    monthHasCome('unemployment_month_has_come', 'month'),
  ],
});

const reducedWorkCapacity = referenceTable({
  file: 'reduced_work_capacity.csv',
  table: 'reduced_work_capacity',
  key: ['county_code', 'month', 'age_group'],
  columns: {
    county_code: required('code', area),
    month: required('date'),
    age_group: required('code', { values: ['AGE_18_29', 'AGE_18_66'] }),
    persons: required('integer', persons),
    share: required('decimal', share),
  },
  rowRules: [
    firstOfMonth('reduced_work_capacity_month', 'month'),
    monthHasCome('reduced_work_capacity_month_has_come', 'month'),
  ],
});

/** The reference data of this subgraph, in the order in which it is loaded. */
export const reference: readonly ReferenceGroup[] = [
  { name: 'units and offices', tables: [navCountyUnits, navCountyUnitCounties, navOffices] },
  { name: 'measure types', tables: [measureTypes] },
  employerServices,
  inclusiveWorkingLife,
  pilots,
  supportedEmployment,
  { name: 'county figures', tables: [unemployment, reducedWorkCapacity] },
];
