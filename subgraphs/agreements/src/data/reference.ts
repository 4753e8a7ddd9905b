import { optional, referenceTable, required, type ReferenceGroup } from '@samspill/shared/reference/table';

const agreement = { existsIn: { table: 'agreement', column: 'id' } } as const;
const body = { existsIn: { table: 'cooperation_body', column: 'id' } } as const;
const counted = { between: [1, 1000] } as const;

const agreements = referenceTable({
  file: 'agreements.csv',
  table: 'agreement',
  key: ['id'],
  columns: {
    id: required('code'),
    kind: required('code', { values: ['NATIONAL', 'COUNTY', 'SUB'] }),
    parent_id: optional('code', agreement),
    synthetic: required('boolean'),
  },
});

const versions = referenceTable({
  file: 'agreement_versions.csv',
  table: 'agreement_version',
  key: ['agreement_id', 'version'],
  columns: {
    agreement_id: required('code', agreement),
    version: required('integer', counted),
    title: required('text'),
    valid_from: optional('date'),
    valid_to: optional('date'),
  },
});

const areas = referenceTable({
  file: 'agreement_areas.csv',
  table: 'agreement_area',
  key: ['agreement_id', 'version', 'area'],
  columns: {
    agreement_id: required('code', agreement),
    version: required('integer', counted),
    area: required('code'),
  },
});

const parties = referenceTable({
  file: 'agreement_parties.csv',
  table: 'agreement_party',
  key: ['agreement_id', 'version', 'position'],
  columns: {
    agreement_id: required('code', agreement),
    version: required('integer', counted),
    position: required('integer', counted),
    role: required('code'),
    unit_number: optional('code', { length: 4 }),
    organisation_number: optional('code', { length: 9 }),
    name_at_signing: required('text'),
    approved_on: optional('date'),
    approved_on_behalf_because: optional('text'),
  },
});

const counties = referenceTable({
  file: 'agreement_counties.csv',
  table: 'agreement_county',
  key: ['agreement_id', 'county_code'],
  columns: {
    agreement_id: required('code', agreement),
    county_code: required('code', { length: 2 }),
  },
});

const endings = referenceTable({
  file: 'agreement_endings.csv',
  table: 'agreement_ending',
  key: ['agreement_id'],
  columns: {
    agreement_id: required('code', agreement),
    kind: required('code'),
    ended_on: required('date'),
    reason: required('code'),
    reason_text: optional('text'),
  },
});

const successions = referenceTable({
  file: 'agreement_successions.csv',
  table: 'agreement_succession',
  key: ['predecessor_id', 'successor_id'],
  columns: {
    predecessor_id: required('code', agreement),
    successor_id: required('code', agreement),
  },
});

const events = referenceTable({
  file: 'agreement_events.csv',
  table: 'agreement_event',
  key: ['agreement_id', 'position'],
  columns: {
    agreement_id: required('code', agreement),
    position: required('integer', counted),
    kind: required('code'),
    date: required('date'),
    source: required('text'),
  },
});

const bodies = referenceTable({
  file: 'cooperation_bodies.csv',
  table: 'cooperation_body',
  key: ['id'],
  columns: {
    id: required('code'),
    agreement_id: required('code', agreement),
    level: required('code'),
    name: required('text'),
  },
});

const meetings = referenceTable({
  file: 'body_meetings.csv',
  table: 'body_meeting',
  key: ['body_id', 'held_on'],
  columns: { body_id: required('code', body), held_on: required('date') },
});

const tasks = referenceTable({
  file: 'body_tasks.csv',
  table: 'body_task',
  key: ['body_id', 'position'],
  columns: {
    body_id: required('code', body),
    position: required('integer', counted),
    given_on: required('date'),
    due_on: optional('date'),
    done_on: optional('date'),
  },
});

const reports = referenceTable({
  file: 'reports.csv',
  table: 'report',
  key: ['id'],
  columns: {
    id: required('code'),
    agreement_id: required('code', agreement),
    period_kind: required('code'),
    period_label: required('text'),
    period_start: required('date'),
    period_end: required('date'),
    due_on: required('date'),
    submitted_on: optional('date'),
  },
});

/** The reference data of this subgraph: loaded whole or not at all, the approvals of the parties last. */
export const reference: readonly ReferenceGroup[] = [
  {
    name: 'agreements',
    tables: [
      agreements,
      versions,
      areas,
      counties,
      endings,
      successions,
      events,
      reports,
      bodies,
      meetings,
      tasks,
      parties,
    ],
  },
];
