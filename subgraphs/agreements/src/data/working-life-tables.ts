import { daysInOrder } from '@samspill/shared/reference/row-rules';
import { optional, referenceTable, required } from '@samspill/shared/reference/table';

const agreement = { existsIn: { table: 'agreement', column: 'id' } } as const;
const counted = { between: [1, 1000] } as const;
const change = { between: [-1000, 1000] } as const;

/** What the tripartite agreement aims at. */
export const targets = referenceTable({
  file: 'agreement_targets.csv',
  table: 'agreement_target',
  key: ['agreement_id', 'position'],
  columns: {
    agreement_id: required('code', agreement),
    position: required('integer', counted),
    indicator: required('code'),
    change: optional('decimal', change),
    unit: required('text'),
    baseline: optional('text'),
    source: required('text'),
  },
});

/** What was measured under it. */
export const results = referenceTable({
  file: 'agreement_results.csv',
  table: 'agreement_result',
  key: ['agreement_id', 'position'],
  columns: {
    agreement_id: required('code', agreement),
    position: required('integer', counted),
    indicator: required('code'),
    change: optional('decimal', change),
    unit: required('text'),
    baseline: optional('text'),
    measured_on: optional('date'),
    measured_on_precision: optional('code', { values: ['DAY', 'MONTH', 'YEAR'] }),
    note: optional('text'),
    source: required('text'),
  },
});

/** The centres that served under it, and when. */
export const centres = referenceTable({
  file: 'agreement_centres.csv',
  table: 'agreement_centre',
  key: ['agreement_id', 'unit_number'],
  columns: {
    agreement_id: required('code', agreement),
    unit_number: required('code'),
    valid_from: required('date'),
    valid_to: optional('date'),
  },
  rowRules: [daysInOrder('agreement_centre_days', ['valid_from', 'valid_to'])],
});
