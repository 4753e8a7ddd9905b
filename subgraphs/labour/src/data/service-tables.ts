import { optional, referenceTable, required, type ReferenceGroup } from '@samspill/shared/reference/table';

const named = { name_no: required('text'), name_en: required('text') } as const;
const place = { place: required('integer', { between: [1, 100] }) } as const;
const service = { existsIn: { table: 'employer_service', column: 'code' } } as const;

const industries = referenceTable({
  file: 'industries.csv',
  table: 'industry',
  key: ['code'],
  columns: {
    code: required('code'),
    level: required('integer', { between: [1, 5] }),
    name: required('text'),
    parent_code: optional('code', { existsIn: { table: 'industry', column: 'code' } }),
  },
});

const objectives = referenceTable({
  file: 'strategic_objectives.csv',
  table: 'strategic_objective',
  key: ['code'],
  columns: { code: required('code'), ...place, ...named, source: required('text') },
});

const economicAreas = referenceTable({
  file: 'priority_economic_areas.csv',
  table: 'priority_economic_area',
  key: ['code'],
  columns: {
    code: required('code'),
    ...place,
    ...named,
    valid_from: required('date'),
    sn2007_codes: optional('list', { existsIn: { table: 'industry', column: 'code' } }),
    sn2025_codes: optional('list'),
  },
});

const areas = referenceTable({
  file: 'employer_service_areas.csv',
  table: 'employer_service_area',
  key: ['code'],
  columns: {
    code: required('code'),
    ...place,
    kind: required('code', { values: ['GENERAL', 'CUSTOMISED'] }),
    ...named,
  },
});

const services = referenceTable({
  file: 'employer_services.csv',
  table: 'employer_service',
  key: ['code'],
  columns: {
    code: required('code'),
    area_code: required('code', { existsIn: { table: 'employer_service_area', column: 'code' } }),
    ...place,
    ...named,
    objective_codes: required('list', { existsIn: { table: 'strategic_objective', column: 'code' } }),
    economic_area_codes: optional('list', { existsIn: { table: 'priority_economic_area', column: 'code' } }),
  },
});

const measures = referenceTable({
  file: 'employer_service_measures.csv',
  table: 'employer_service_measure',
  key: ['code'],
  columns: {
    code: required('code'),
    service_code: required('code', service),
    ...place,
    ...named,
    crosses_sectors: required('boolean'),
  },
});

const targets = referenceTable({
  file: 'employer_service_targets.csv',
  table: 'employer_service_target',
  key: ['service_code', 'indicator'],
  columns: {
    service_code: required('code', service),
    indicator: required('code'),
    change: required('decimal'),
    unit: required('text'),
    baseline: required('text'),
    source: required('text'),
  },
});

const teams = referenceTable({
  file: 'employer_service_teams.csv',
  table: 'employer_service_team',
  key: ['code'],
  columns: {
    code: required('code'),
    scope: required('code', { values: ['NATIONAL', 'EMPLOYER'] }),
    ...named,
    task: required('text'),
    source: required('text'),
  },
});

const teamMembers = referenceTable({
  file: 'employer_service_team_members.csv',
  table: 'employer_service_team_member',
  key: ['team_code', 'unit_number'],
  columns: {
    team_code: required('code', { existsIn: { table: 'employer_service_team', column: 'code' } }),
    unit_number: required('code', {
      length: 4,
      existsIn: { table: 'nav_county_unit', column: 'unit_number' },
    }),
    role: required('text'),
  },
});

/** What the framework of services to employers says, and the industries that it speaks of. */
export const employerServices: ReferenceGroup = {
  name: 'employer services',
  tables: [industries, objectives, economicAreas, areas, services, measures, targets, teams, teamMembers],
};
