import { optional, referenceTable, required } from '@samspill/shared/reference/table';
import { numberColumns, PARTICIPANT_ROLES, participantColumns } from './participant-columns.ts';

const agreement = { existsIn: { table: 'agreement', column: 'id' } } as const;
const body = { existsIn: { table: 'cooperation_body', column: 'id' } } as const;
const project = { existsIn: { table: 'joint_project', column: 'id' } } as const;
const counted = { between: [1, 1000] } as const;
const year = { between: [1900, 2200] } as const;
const barrierKinds = ['MANDATE', 'REGULATIONS', 'BUDGETS', 'SECTOR_CULTURE', 'CAPACITY'];

/** Those who take part in bodies. */
export const members = referenceTable({
  file: 'body_members.csv',
  table: 'body_member',
  key: ['body_id', 'position'],
  columns: {
    body_id: required('code', body),
    position: required('integer', counted),
    ...participantColumns,
  },
});

/** What meetings were about. */
export const subjects = referenceTable({
  file: 'meeting_subjects.csv',
  table: 'meeting_subject',
  key: ['body_id', 'held_on', 'position'],
  columns: {
    body_id: required('code', body),
    held_on: required('date'),
    position: required('integer', counted),
    subject: required('text'),
  },
});

/** The goals of plans of action. */
export const goals = referenceTable({
  file: 'action_goals.csv',
  table: 'action_goal',
  key: ['agreement_id', 'position'],
  columns: {
    agreement_id: required('code', agreement),
    position: required('integer', counted),
    text: required('text'),
    indicator: optional('text'),
  },
});

/** What is done for the goals. */
export const activities = referenceTable({
  file: 'action_activities.csv',
  table: 'action_activity',
  key: ['agreement_id', 'goal', 'position'],
  columns: {
    agreement_id: required('code', agreement),
    goal: required('integer', counted),
    position: required('integer', counted),
    text: required('text'),
    responsible_role: optional('code', { values: PARTICIPANT_ROLES }),
    responsible_name: optional('text'),
    ...numberColumns,
    started_on: optional('date'),
    due_on: optional('date'),
    done_on: optional('date'),
    dropped_on: optional('date'),
  },
});

/** What stands in the way. */
export const barriers = referenceTable({
  file: 'agreement_barriers.csv',
  table: 'agreement_barrier',
  key: ['agreement_id', 'position'],
  columns: {
    agreement_id: required('code', agreement),
    position: required('integer', counted),
    kind: required('code', { values: barrierKinds }),
    text: required('text'),
    since: optional('integer', year),
  },
});

/** The programmes that projects can belong to. */
export const programmes = referenceTable({
  file: 'programmes.csv',
  table: 'programme',
  key: ['code'],
  columns: {
    code: required('code'),
    name: required('text'),
    from_year: optional('integer', year),
    to_year: optional('integer', year),
    owner: optional('text'),
    source: required('text'),
  },
});

/** The projects under agreements. */
export const projects = referenceTable({
  file: 'joint_projects.csv',
  table: 'joint_project',
  key: ['id'],
  columns: {
    id: required('code'),
    agreement_id: required('code', agreement),
    name: required('text'),
    programme_code: optional('code', { existsIn: { table: 'programme', column: 'code' } }),
    places: optional('integer', { between: [0, 10_000] }),
  },
});

/** Those who take part in projects. */
export const partners = referenceTable({
  file: 'project_partners.csv',
  table: 'project_partner',
  key: ['project_id', 'position'],
  columns: {
    project_id: required('code', project),
    position: required('integer', counted),
    ...participantColumns,
  },
});

/** Where the participants of projects were at the end of each year. */
export const figures = referenceTable({
  file: 'project_figures.csv',
  table: 'project_figure',
  key: ['project_id', 'year', 'destination'],
  columns: {
    project_id: required('code', project),
    year: required('integer', year),
    destination: required('code', { values: ['EDUCATION', 'WORK', 'STILL_TAKING_PART', 'OTHER'] }),
    persons: required('integer', { between: [0, 100_000] }),
  },
});
