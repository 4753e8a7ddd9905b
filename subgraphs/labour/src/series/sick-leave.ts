import type { SeriesFacts } from '@samspill/shared/series';
import type { AreaSickLeaveMeasure, EnterpriseSickLeaveMeasure } from '../generated/graph.ts';
import { navSeries } from './nav-series.ts';

/** NAV shows no employer's sick leave of fewer than five persons. */
export const ENTERPRISE_RULE = { owner: 'NAV', threshold: 5, smallestDenominator: 5 } as const;

const ofEnterprise = (indicator: string, meaning: string, unit: string) =>
  navSeries({ indicator, meaning, unit, rule: ENTERPRISE_RULE, fields: ['Employer.sickLeave'] });

/** Sick leave of one employer by quarter; what is partial is kept apart. */
export const ENTERPRISE_SICK_LEAVE = {
  ALL_SICK_LEAVE: ofEnterprise(
    'ENTERPRISE_SICK_LEAVE',
    'Working days lost to sick leave at one employer (sykefraværsprosent).',
    'percent of agreed working days',
  ),
  PARTIAL_SICK_LEAVE: ofEnterprise(
    'ENTERPRISE_PARTIAL_SICK_LEAVE',
    'Working days lost to partial sick leave at one employer (gradert sykefravær).',
    'percent of agreed working days',
  ),
  PARTIAL_SHARE: ofEnterprise(
    'ENTERPRISE_PARTIAL_SHARE',
    'Partial sick leave as a share of all sick leave at one employer (andel gradert).',
    'percent of working days lost to sick leave',
  ),
  PERSONS_ON_LEAVE: ofEnterprise(
    'ENTERPRISE_PERSONS_ON_LEAVE',
    'Employees of one employer who had sick leave (sykmeldte).',
    'persons',
  ),
  PERSONS_ON_PARTIAL_LEAVE: ofEnterprise(
    'ENTERPRISE_PERSONS_ON_PARTIAL_LEAVE',
    'Employees of one employer who had partial sick leave (gradert sykmeldte).',
    'persons',
  ),
} as const satisfies Readonly<Record<EnterpriseSickLeaveMeasure, SeriesFacts>>;

const PUBLISHED = {
  controller: 'NAV; SSB publishes',
  rule: { owner: 'SSB', threshold: 3, smallestDenominator: null },
  synthetic: false,
  file: 'county_sick_leave.csv',
  fields: ['Country.sickLeave', 'County.sickLeave'],
} as const;

/** Sick leave by county of the time, by two measures that are never compared. */
export const AREA_SICK_LEAVE: Readonly<Record<AreaSickLeaveMeasure, SeriesFacts>> = {
  AGREED_DAYS: {
    ...PUBLISHED,
    indicator: 'SICK_LEAVE',
    meaning:
      'Working days lost to sick leave, doctor-certified or self-certified (sykefravær, lege- og egenmeldt).',
    unit: 'percent of agreed working days',
    source: 'SSB, sick leave by county and quarter, doctor-certified and self-certified',
  },
  EMPLOYEES: {
    ...PUBLISHED,
    indicator: 'EMPLOYEES_ON_SICK_LEAVE',
    meaning: 'Employees with doctor-certified sick leave (legemeldt sykefravær).',
    unit: 'percent of employees',
    source: 'SSB, employees with doctor-certified sick leave by county and quarter',
  },
};
