import type { Day } from '@samspill/shared/day';
import type { DataCategory } from '@samspill/shared/decisions/data-category';
import type { Area } from './maturity.ts';

/** How an agreement was ended, when it was not by reaching its last day. */
export interface Ending {
  readonly kind: 'TERMINATED' | 'SUCCEEDED' | 'CANCELLED';
  readonly endedOn: Day;
  readonly reason: 'COUNTY_REFORM' | 'NOT_FULFILLED';
  readonly text: string | null;
}

/** The days on which NAV's units and the county authority approved; null where they have not. */
export interface Approvals {
  readonly nav: Day | null;
  readonly authority: Day | null;
}

/** A second version: what it changed, and who has approved it. */
export interface Revision {
  readonly event: 'EXTENDED' | 'RENEGOTIATED' | null;
  readonly to: Day;
  readonly added: readonly Area[];
  readonly selected: readonly DataCategory[];
  readonly approvals: Approvals;
}

/** What made an agreement's life another than the usual one, by `county first-day`. */
interface Turn {
  readonly ending?: Ending;
  readonly approvals?: Approvals;
  readonly revision?: Revision;
}

const reform = (endedOn: Day): Turn => ({
  ending: { kind: 'SUCCEEDED', endedOn, reason: 'COUNTY_REFORM', text: null },
});

/** Everything out of the ordinary: reforms, an agreement terminated, one given up, drafts, revisions. */
export const TURNS: Readonly<Record<string, Turn>> = {
  '16 2016-01-01': reform('2017-12-31'),
  '17 2016-01-01': reform('2017-12-31'),
  '01 2016-01-01': reform('2019-12-31'),
  '12 2016-01-01': reform('2019-12-31'),
  '14 2016-01-01': reform('2019-12-31'),
  '19 2016-01-01': reform('2019-12-31'),
  '30 2020-01-01': reform('2023-12-31'),
  '54 2020-01-01': reform('2023-12-31'),
  '38 2024-01-01': {
    approvals: { nav: '2023-05-10', authority: null },
    ending: {
      kind: 'CANCELLED',
      endedOn: '2023-09-14',
      reason: 'COUNTY_REFORM',
      text: 'Fylket skulle deles før avtalen kunne gjelde.',
    },
  },
  '42 2024-01-01': {
    ending: {
      kind: 'TERMINATED',
      endedOn: '2025-06-30',
      reason: 'NOT_FULFILLED',
      text: 'Partene ble enige om en ny avtale med tydeligere ansvar.',
    },
  },
  '50 2022-01-01': {
    revision: {
      event: 'RENEGOTIATED',
      to: '2025-12-31',
      added: ['APEL'],
      selected: ['APEL_CASE'],
      approvals: { nav: '2024-02-26', authority: '2024-03-11' },
    },
  },
  '55 2024-01-01': {
    revision: {
      event: 'EXTENDED',
      to: '2027-12-31',
      added: [],
      selected: [],
      approvals: { nav: '2025-10-14', authority: '2025-11-04' },
    },
  },
  '46 2024-01-01': {
    revision: {
      event: null,
      to: '2028-12-31',
      added: [],
      selected: [],
      approvals: { nav: '2026-11-09', authority: null },
    },
  },
  '11 2027-01-01': { approvals: { nav: '2026-10-20', authority: '2026-11-03' } },
  '34 2027-01-01': { approvals: { nav: '2026-11-10', authority: null } },
  '18 2027-01-01': { approvals: { nav: null, authority: null } },
};
