import { optional, referenceTable, required, type ReferenceGroup } from '@samspill/shared/reference/table';

const persons = { between: [0, 100_000] } as const;
const inPilot = {
  pilot_id: required('code', { existsIn: { table: 'pilot', column: 'id' } }),
  place: required('integer', { between: [1, 100] }),
} as const;
const key = ['pilot_id', 'place'] as const;

const list = referenceTable({
  file: 'pilots.csv',
  table: 'pilot',
  key: ['id'],
  columns: {
    id: required('code'),
    name: required('text'),
    duration_years: optional('integer', { between: [1, 100] }),
    hybrid_role: optional('text'),
    source: required('text'),
  },
});

const sites = referenceTable({
  file: 'pilot_sites.csv',
  table: 'pilot_site',
  key,
  columns: {
    ...inPilot,
    name: required('text'),
    office_number: optional('code', {
      length: 4,
      existsIn: { table: 'nav_office', column: 'unit_number' },
    }),
  },
});

const participants = referenceTable({
  file: 'pilot_participants.csv',
  table: 'pilot_participants',
  key,
  columns: {
    ...inPilot,
    role: required('code', { values: ['WORKPLACE', 'NAV_EMPLOYEE', 'MENTOR', 'CLIENT'] }),
    count: required('integer', persons),
  },
});

const outcomes = referenceTable({
  file: 'pilot_outcomes.csv',
  table: 'pilot_outcome',
  key,
  columns: {
    ...inPilot,
    kind: required('code', {
      values: ['HIRED', 'INTERNSHIP', 'STUDIES', 'NOT_STATED', 'STILL_IN_WORK'],
    }),
    count: optional('integer', persons),
    at_months: optional('integer', { between: [1, 120] }),
    derived: required('boolean'),
    not_known_because: optional('text'),
  },
  rowRules: [
    {
      name: 'pilot_outcome_known',
      holds: ({ count, not_known_because: reason }) => (count === null) !== (reason === null),
      reason: 'it has to have either a count or a reason why none is known, not both and not neither',
    },
  ],
});

const barriers = referenceTable({
  file: 'pilot_barriers.csv',
  table: 'pilot_barrier',
  key,
  columns: { ...inPilot, barrier: required('text') },
});

/** Pilots as the documents tell of them. */
export const pilots: ReferenceGroup = {
  name: 'pilots',
  tables: [list, sites, participants, outcomes, barriers],
};
