import type { ReferenceGroup } from '@samspill/shared/reference/table';
import { agreements, areas, counties, endings, parties, versions } from './agreement-tables.ts';
import { bodies, events, meetings, reports, successions, tasks } from './cooperation-tables.ts';

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
