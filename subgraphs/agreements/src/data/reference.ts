import type { ReferenceGroup } from '@samspill/shared/reference/table';
import { agreements, areas, categories, counties, endings, parties, versions } from './agreement-tables.ts';
import { consentTextTable } from './consents/consent-text-table.ts';
import { anchors, answers, evaluations, findings, routines, signals, steps, units } from './rule-tables.ts';
import {
  activities,
  barriers,
  figures,
  goals,
  members,
  partners,
  programmes,
  projects,
  subjects,
} from './work-tables.ts';
import { centres, results, targets } from './working-life-tables.ts';
import { countyFacts } from './place-tables.ts';
import { statements } from './statement-table.ts';
import { bodies, events, meetings, reports, successions, tasks } from './cooperation-tables.ts';

/** What is done under agreements. */
const work = [members, subjects, goals, activities, barriers, programmes, projects, partners, figures];

/** Evaluations, routines and signals, and what the tripartite agreement has of its own. */
const rules = [
  evaluations,
  findings,
  routines,
  steps,
  units,
  anchors,
  signals,
  answers,
  statements,
  targets,
  results,
  centres,
];

/** The reference data of this subgraph: loaded whole or not at all, the approvals of the parties after all that an agreement must have. */
export const reference: readonly ReferenceGroup[] = [
  { name: 'counties', tables: [countyFacts] },
  { name: 'texts of consents', tables: [consentTextTable] },
  {
    name: 'agreements',
    tables: [
      agreements,
      versions,
      areas,
      categories,
      counties,
      endings,
      successions,
      events,
      reports,
      bodies,
      meetings,
      tasks,
      parties,
      ...work,
      ...rules,
    ],
  },
];
