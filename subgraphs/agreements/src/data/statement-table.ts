import { referenceTable, required } from '@samspill/shared/reference/table';

/** What a document says of what the national agreement is for and how it works. */
export const statements = referenceTable({
  file: 'agreement_statements.csv',
  table: 'agreement_statement',
  key: ['agreement_id', 'kind', 'position'],
  columns: {
    agreement_id: required('code', { existsIn: { table: 'agreement', column: 'id' } }),
    kind: required('code', {
      values: ['OBJECTIVE', 'TARGET_GROUP', 'COOPERATION_AREA', 'SERVICE', 'PROCESS', 'MONITORING'],
    }),
    position: required('integer', { between: [1, 1000] }),
    text: required('text'),
    source: required('text'),
  },
});
