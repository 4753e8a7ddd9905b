import type { Day } from '@samspill/shared/day';
import { createRandom } from '@samspill/shared/synthetic/random';
import { areasOn, type Area } from './area.ts';
import { divide } from './divide.ts';
import type { Counts, Report } from './report.ts';

/** How many ask for an assessment in a year, for each thousand inhabitants. */
const REQUESTED_PER_THOUSAND = 1.6;

/** Counties whose agreement with NAV leaves out APEL, with the years: few are assessed there. A test holds them to the agreements of today. */
const WITHOUT_AGREEMENT: Readonly<Record<string, readonly [from: Day, to: Day]>> = {
  '15': ['2020-01-01', '2027-12-31'],
  '50': ['2022-01-01', '2023-12-31'],
  '54': ['2020-01-01', '2023-12-31'],
  '56': ['2024-01-01', '2027-12-31'],
};

const FEW = 0.06;

const PHASES = {
  GUIDANCE_AND_CLARIFICATION: 0.2,
  MAPPING: 0.14,
  ASSESSMENT_AND_VALUATION: 0.16,
  DOCUMENTATION: 0.5,
};

/** What all counties count of the assessments of a year: who asked, how far each came, and in which track it ended. */
export function apelReport(startsOn: Day): Report {
  return {
    report: 'APEL',
    startsOn,
    counties: new Map(areasOn(startsOn).map((area) => [area.code, countsOf(area, startsOn)])),
    divisions: [
      { total: 'TOTAL REQUESTED', parts: ['ROUTE NAV', 'ROUTE OTHER'] },
      { total: 'TOTAL REQUESTED', parts: Object.keys(PHASES).map((phase) => `PHASE ${phase}`) },
      { total: 'PHASE DOCUMENTATION', parts: ['TRACK GENERAL_STUDIES', 'TRACK VOCATIONAL'] },
    ],
    head: 'TOTAL REQUESTED',
    same: { 'PHASE DOCUMENTATION': 'TOTAL COMPLETED' },
  };
}

function countsOf({ code, population }: Area, startsOn: Day): Counts {
  const name = `apel ${code} ${startsOn}`;
  const [from, to] = WITHOUT_AGREEMENT[code] ?? ['', ''];
  const isFew = from <= startsOn && startsOn <= to;
  const chance = 0.8 + 0.4 * createRandom(name).next();
  const requested = Math.round(population * REQUESTED_PER_THOUSAND * chance * (isFew ? FEW : 1));
  const phases = divide(name, requested, ['PHASE', PHASES]);
  return {
    'TOTAL REQUESTED': requested,
    ...divide(name, requested, ['ROUTE', { NAV: isFew ? 0.1 : 0.35, OTHER: 0.65 }]),
    ...phases,
    ...divide(name, phases['PHASE DOCUMENTATION'] ?? 0, [
      'TRACK',
      { GENERAL_STUDIES: 0.25, VOCATIONAL: 0.75 },
    ]),
  };
}
