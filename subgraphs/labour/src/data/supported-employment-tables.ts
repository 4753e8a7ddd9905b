import { optional, referenceTable, required, type ReferenceGroup } from '@samspill/shared/reference/table';

const place = { place: required('integer', { between: [1, 100] }) } as const;

const documentFigures = referenceTable({
  file: 'document_figures.csv',
  table: 'document_figure',
  key: ['id'],
  columns: {
    id: required('code'),
    document: required('code', {
      values: [
        'AGREEMENTS',
        'EMPLOYER_SERVICES',
        'INCLUSIVE_WORKING_LIFE',
        'MENTOR_PILOT',
        'SUPPORTED_EMPLOYMENT',
      ],
    }),
    ...place,
    kind: required('code', {
      values: [
        'CASELOAD',
        'COUNT',
        'DATE',
        'DERIVED',
        'OUTCOME',
        'OUTPUT',
        'PERIOD',
        'RATE',
        'RESOURCE',
        'TARGET',
      ],
    }),
    indicator: required('code'),
    value: optional('decimal'),
    minimum: optional('decimal'),
    maximum: optional('decimal'),
    qualifier: optional('text'),
    unit: required('text'),
    reference: optional('text'),
    meaning: optional('text'),
    source: required('text'),
  },
});

const practices = referenceTable({
  file: 'supported_employment_practices.csv',
  table: 'supported_employment_practice',
  key: ['place'],
  columns: { ...place, practice: required('text'), source: required('text') },
});

const backingMeasures = referenceTable({
  file: 'backing_measures.csv',
  table: 'backing_measure',
  key: ['measure_code'],
  columns: {
    measure_code: required('code', { existsIn: { table: 'measure_type', column: 'code' } }),
    ...place,
    source: required('text'),
  },
});

/** What the documents say of supported employment, and the numbers that they name. */
export const supportedEmployment: ReferenceGroup = {
  name: 'supported employment',
  tables: [documentFigures, practices, backingMeasures],
};
