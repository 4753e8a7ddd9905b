import { optional, referenceTable, required } from '@samspill/shared/reference/table';

/** The Vg1 programmes; `area_code` is Udir's own, and where the source has none the code is ours. */
export const educationProgrammes = referenceTable({
  file: 'education_programmes.csv',
  table: 'education_programme',
  key: ['code'],
  columns: {
    code: required('code'),
    area_code: optional('code', { length: 10 }),
    name: required('text'),
    name_en: required('text'),
    track: required('code', { values: ['VOCATIONAL', 'GENERAL_STUDIES'] }),
    nus_code: optional('code', { length: 4 }),
  },
});

/** The names of NAV's offices, as the labour subgraph has them; a test compares. */
export const navOfficeNames = referenceTable({
  file: 'nav_office_names.csv',
  table: 'nav_office_name',
  key: ['unit_number'],
  columns: { unit_number: required('code', { length: 4 }), name: required('text') },
});
