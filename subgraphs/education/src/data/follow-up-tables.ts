import { COUNTRY_CODE } from '@samspill/shared/country-code';
import { referenceTable, required } from '@samspill/shared/reference/table';

const CATEGORIES = ['UNKNOWN_ACTIVITY', 'UNDER_FOLLOW_UP', 'IN_ACTIVITY', 'CLARIFIED', 'NOT_IN_TARGET_GROUP'];
const REASONS = ['DID_NOT_APPLY', 'INTERRUPTED', 'DECLINED_PLACE', 'OTHER'];

/** What a young person who is registered with the follow-up service may be doing. */
export const followUpStatuses = referenceTable({
  file: 'follow_up_statuses.csv',
  table: 'follow_up_status',
  key: ['code'],
  columns: {
    code: required('code'),
    category: required('code', { values: CATEGORIES }),
    position: required('integer', { between: [1, 100] }),
    name: required('text'),
    name_no: required('text'),
    crosses_sectors: required('boolean'),
  },
});

/** The published counts and shares of the follow-up service; what is not published is invented around them. */
export const followUpCounts = referenceTable({
  file: 'follow_up_counts.csv',
  table: 'report_figure',
  key: ['report', 'area_code', 'starts_on', 'dimension', 'member', 'synthetic'],
  columns: {
    report: required('code', { values: ['FOLLOW_UP'] }),
    area_code: required('code', {
      length: 2,
      existsIn: { table: 'county', column: 'code', or: [COUNTRY_CODE] },
    }),
    starts_on: required('date'),
    dimension: required('code', { values: ['TOTAL', 'CATEGORY', 'REASON_SHARE'] }),
    member: required('code', { values: ['REGISTERED', ...CATEGORIES, ...REASONS] }),
    value: required('integer', { between: [0, 1_000_000] }),
    break_in_series: required('boolean'),
    synthetic: required('boolean', { values: ['false'] }),
    source: required('text'),
  },
});
