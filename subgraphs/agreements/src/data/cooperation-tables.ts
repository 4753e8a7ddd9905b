import { optional, referenceTable, required } from '@samspill/shared/reference/table';

const agreement = { existsIn: { table: 'agreement', column: 'id' } } as const;
const body = { existsIn: { table: 'cooperation_body', column: 'id' } } as const;
const counted = { between: [1, 1000] } as const;
const eventKinds = ['SIGNED', 'RENEWED', 'RENEGOTIATED', 'EXTENDED', 'REPLACED', 'TERMINATED'];
const levels = ['NATIONAL', 'STRATEGIC', 'ADMINISTRATIVE', 'OPERATIVE'];
const periodKinds = ['MONTH', 'QUARTER', 'SCHOOL_YEAR', 'YEAR', 'REPORTING_POINT'];

/** Which agreement took the place of which. */
export const successions = referenceTable({
  file: 'agreement_successions.csv',
  table: 'agreement_succession',
  key: ['predecessor_id', 'successor_id'],
  columns: {
    predecessor_id: required('code', agreement),
    successor_id: required('code', agreement),
  },
});

/** What happened to agreements. */
export const events = referenceTable({
  file: 'agreement_events.csv',
  table: 'agreement_event',
  key: ['agreement_id', 'position'],
  columns: {
    agreement_id: required('code', agreement),
    position: required('integer', counted),
    kind: required('code', { values: eventKinds }),
    date: required('date'),
    source: required('text'),
    date_precision: required('code', { values: ['DAY', 'MONTH', 'YEAR', 'BY_YEAR', 'WORKED_OUT'] }),
  },
});

/** The bodies that agreements set up. */
export const bodies = referenceTable({
  file: 'cooperation_bodies.csv',
  table: 'cooperation_body',
  key: ['id'],
  columns: {
    id: required('code'),
    agreement_id: required('code', agreement),
    level: required('code', { values: levels }),
    name: required('text'),
    source: required('text'),
  },
});

/** The days on which bodies met. */
export const meetings = referenceTable({
  file: 'body_meetings.csv',
  table: 'body_meeting',
  key: ['body_id', 'held_on'],
  columns: { body_id: required('code', body), held_on: required('date') },
});

/** The tasks that bodies were given. */
export const tasks = referenceTable({
  file: 'body_tasks.csv',
  table: 'body_task',
  key: ['body_id', 'position'],
  columns: {
    body_id: required('code', body),
    position: required('integer', counted),
    text: required('text'),
    given_on: required('date'),
    due_on: optional('date'),
    done_on: optional('date'),
  },
});

/** The reports that are owed under agreements. */
export const reports = referenceTable({
  file: 'reports.csv',
  table: 'report',
  key: ['id'],
  columns: {
    id: required('code'),
    agreement_id: required('code', agreement),
    period_kind: required('code', { values: periodKinds }),
    period_label: required('text'),
    period_start: required('date'),
    period_end: required('date'),
    due_on: required('date'),
    submitted_on: optional('date'),
  },
});
