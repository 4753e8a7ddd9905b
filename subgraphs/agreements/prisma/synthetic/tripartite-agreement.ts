import type { Contract, Signing, ToldEvent } from './contract.ts';
import type { CsvRow } from './csv.ts';
import { EMPLOYER_COOPERATION, MENTOR_PILOT, PRIORITY_AREAS, SUPPORT_CENTRES } from './documents.ts';
import { opaqueId } from '../../src/synthetic/opaque-id.ts';
import { rowsOfWing } from './other-wings.ts';

const ONLY_THE_YEAR = '2001-01-01';

const ID = opaqueId('tripartite agreement 2001');

const signs = (role: Signing['role'], name: string): Signing => ({
  role,
  name,
  number: null,
  approvedOn: ONLY_THE_YEAR,
  onBehalfBecause: null,
});

/** The renewals that follow from "every four years" up to the document that says so; it names none of these years. */
const workedOut = [2005, 2009, 2013].map((year): ToldEvent => ({
  kind: 'RENEWED',
  date: `${year}-01-01`,
  precision: 'WORKED_OUT',
  source: `${SUPPORT_CENTRES}: renewed every four years since 2001; the year is worked out from that`,
}));

/** The tripartite agreement. It is real; where the documents disagree each stands, and no end is said of it. */
export const TRIPARTITE_AGREEMENT: Contract = {
  id: ID,
  kind: 'INCLUSIVE_WORKING_LIFE',
  parentId: null,
  synthetic: false,
  source: SUPPORT_CENTRES,
  counties: [],
  versions: [
    {
      title: 'Tripartite agreement on a more inclusive working life (IA-avtalen)',
      from: ONLY_THE_YEAR,
      to: null,
      areas: [],
      categories: [],
      parties: [
        signs('STATE', 'The authorities'),
        signs('EMPLOYERS_ORGANISATION', 'The organisations of employers'),
        signs('EMPLOYEES_ORGANISATION', 'The organisations of employees'),
      ],
      event: null,
    },
  ],
  ending: null,
  predecessors: [],
  told: [
    {
      kind: 'SIGNED',
      date: ONLY_THE_YEAR,
      precision: 'YEAR',
      source: `${SUPPORT_CENTRES}: since 2001; so too ${MENTOR_PILOT}. Only the year is known`,
    },
    ...workedOut,
    {
      kind: 'RENEWED',
      date: '2019-01-01',
      precision: 'YEAR',
      source: `${MENTOR_PILOT}: the latest period is 2019–2022`,
    },
    {
      kind: 'RENEGOTIATED',
      date: '2020-01-01',
      precision: 'BY_YEAR',
      source: `${MENTOR_PILOT}: renegotiated five times by then; no year of any is named`,
    },
    {
      kind: 'EXTENDED',
      date: '2023-01-01',
      precision: 'BY_YEAR',
      source: `${EMPLOYER_COOPERATION}: extended until 2025; when that was agreed is not said`,
    },
    {
      kind: 'RENEWED',
      date: '2025-01-01',
      precision: 'YEAR',
      source: `${PRIORITY_AREAS}: four areas were added under the agreement of 2025; how long that one lasts is not said`,
    },
  ],
};

/** What it aims at. */
export const targetRows: readonly CsvRow[] = [
  {
    agreement_id: ID,
    position: 1,
    indicator: 'SICK_LEAVE',
    change: -10,
    unit: 'percent',
    baseline: 'annual average of 2018',
    source: EMPLOYER_COOPERATION,
  },
];

const told = { agreement_id: ID, change: null, unit: 'percent', baseline: null, measured_on: null };

/** What was measured, in the words of the document. */
export const resultRows: readonly CsvRow[] = [
  {
    ...told,
    position: 1,
    indicator: 'SICK_LEAVE',
    change: -11.5,
    baseline: '2001',
    measured_on: '2017-03-01',
    measured_on_precision: 'MONTH',
    note: 'It is unclear how much of it is due to the agreement.',
    source: SUPPORT_CENTRES,
  },
  {
    ...told,
    position: 2,
    indicator: 'PARTIAL_SICK_LEAVE_SHARE',
    measured_on_precision: null,
    note: 'A higher share of sick leave is partial; no figure is given.',
    source: SUPPORT_CENTRES,
  },
  {
    ...told,
    position: 3,
    indicator: 'EMPLOYERS_SATISFIED_WITH_NAV',
    measured_on_precision: null,
    note: 'Employers are more satisfied with NAV; no figure is given.',
    source: SUPPORT_CENTRES,
  },
];

/** The centres that the labour subgraph knows, with their days. */
export function centreRows(): readonly CsvRow[] {
  return rowsOfWing('labour', 'iw_centres').map((row) => ({
    agreement_id: ID,
    unit_number: row('unit_number'),
    valid_from: row('valid_from'),
    valid_to: row('valid_to') || null,
  }));
}
