import { PUBLISHED_RULE } from './measures-ending.ts';
import { navSeries } from './nav-series.ts';

/** Offices, teams and staff are no persons to protect. */
const RESOURCES = { owner: 'NAV', threshold: null, smallestDenominator: null } as const;

/** What NAV has for those who need support to work, and how many it was there for. */
export const SUPPORTED_EMPLOYMENT = {
  youthTeamShare: navSeries({
    indicator: 'YOUTH_TEAM_SHARE',
    meaning: 'NAV offices with a youth team (kontorer med ungdomsteam).',
    unit: 'percent of NAV offices',
    rule: RESOURCES,
    fields: ['SupportedEmployment.youthTeamShare', 'CountySupportedEmployment.youthTeamShare'],
  }),
  youthTeamsWithSpecialistShare: navSeries({
    indicator: 'YOUTH_TEAMS_WITH_SPECIALIST_SHARE',
    meaning: 'Youth teams with an employment specialist (ungdomsteam med jobbspesialist).',
    unit: 'percent of youth teams',
    rule: RESOURCES,
    fields: ['SupportedEmployment.youthTeamsWithSpecialistShare'],
  }),
  employmentSpecialists: navSeries({
    indicator: 'EMPLOYMENT_SPECIALISTS',
    meaning: 'Employment specialists at NAV offices (jobbspesialister).',
    unit: 'employees',
    rule: RESOURCES,
    fields: ['SupportedEmployment.employmentSpecialists'],
  }),
  ipsSpecialists: navSeries({
    indicator: 'IPS_SPECIALISTS',
    meaning: 'Employment specialists in individual placement and support (jobbspesialister i IPS).',
    unit: 'employees',
    rule: RESOURCES,
    fields: ['SupportedEmployment.ipsSpecialists'],
  }),
  clientsPerSpecialist: navSeries({
    indicator: 'CLIENTS_PER_SPECIALIST',
    meaning: 'Clients for each employment specialist (brukere per jobbspesialist).',
    unit: 'clients per employment specialist',
    rule: RESOURCES,
    fields: ['SupportedEmployment.clientsPerSpecialist', 'CountySupportedEmployment.clientsPerSpecialist'],
  }),
  placedAndTrained: navSeries({
    indicator: 'PLACED_AND_TRAINED',
    meaning: 'Persons placed in ordinary work and trained there in a year (arbeid med støtte).',
    unit: 'persons',
    rule: PUBLISHED_RULE,
    fields: ['SupportedEmployment.placedAndTrained', 'CountySupportedEmployment.placedAndTrained'],
  }),
} as const;
