import { addDays, type Day } from '@samspill/shared/day';
import type { SyntheticEmployer } from '@samspill/shared/synthetic/employer';
import { createRandom, type Random } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { navUnitOf } from './nav-units-of-counties.ts';
import { opaqueId } from './opaque-id.ts';

/** How closely NAV serves an employer. */
export type Segment = 'SELF_SERVICE' | 'EXTENDED' | 'STRATEGIC';

/** How much contact is agreed. */
export type Intensity = 'ON_REQUEST' | 'REGULAR' | 'CONTINUOUS';

/** An invented partnership agreement. */
export interface Partnership {
  readonly id: string;
  readonly employer: SyntheticEmployer;
  readonly unit: readonly [number: string, name: string];
  readonly segment: Segment;
  readonly intensity: Intensity;
  readonly services: readonly string[];
  readonly from: Day;
  readonly to: Day | null;
  readonly draftedOn: Day;
  readonly approvals: { readonly employer: Day | null; readonly nav: Day };
}

/** The first partnership agreements come with the framework of 2022. */
const FIRST_DAY: Day = '2022-02-01';

/** Days from the first partnership that can begin to the last. */
const SPAN = 1_700;

/** A draft is on the table this long before NAV approves it. */
const DAYS_DRAFTED = 14;

/** From this size on an employer is more likely to have an agreement, and a closer one. */
const LARGE = 100;
const MEDIUM = 20;

const SERVICES: Readonly<Record<Segment, readonly string[]>> = {
  SELF_SERVICE: ['RECRUITMENT_ASSISTANCE'],
  EXTENDED: ['RECRUITMENT_ASSISTANCE', 'SICK_LEAVE_PREVENTION', 'DISABILITY_INTEGRATION'],
  STRATEGIC: [
    'RECRUITMENT_ASSISTANCE',
    'DISABILITY_INTEGRATION',
    'SICK_LEAVE_PREVENTION',
    'SICK_LEAVE_FOLLOW_UP',
    'TEMPORARY_LAYOFFS',
  ],
};

/** The agreement of an employer; null for about nine in ten, which have none. */
export function partnershipOf(employer: SyntheticEmployer): Partnership | null {
  const { organisationNumber, employees, countyCode, municipalityCode } = employer;
  const random = createRandom(`partnership ${organisationNumber}`);
  const unit = navUnitOf(countyCode, municipalityCode);
  if (unit === null || !random.chance(employees >= LARGE ? 0.6 : employees >= MEDIUM ? 0.2 : 0.06)) {
    return null;
  }
  const segment = segmentOf(employees, random);
  const from = addDays(FIRST_DAY, random.int(0, SPAN));
  const nav = addDays(from, -random.int(3, 25));
  return {
    id: opaqueId(`partnership ${organisationNumber}`),
    employer,
    unit,
    segment,
    intensity: intensityOf(segment, createRandom(`intensity ${organisationNumber}`)),
    services: SERVICES[segment].filter((_, at) => at === 0 || random.chance(0.85)),
    from,
    to: random.chance(0.2) ? null : addDays(from, 365 * random.int(1, 4) - 1),
    draftedOn: addDays(nav, -DAYS_DRAFTED),
    approvals: { nav, employer: approvalAfter(nav, random) },
  };
}

function segmentOf(employees: number, random: Random): Segment {
  if (employees >= LARGE) return random.chance(0.6) ? 'STRATEGIC' : 'EXTENDED';
  if (employees >= MEDIUM) return random.chance(0.5) ? 'EXTENDED' : 'SELF_SERVICE';
  return random.chance(0.9) ? 'SELF_SERVICE' : 'EXTENDED';
}

/** The closer the segment, the more contact; a few have less than is usual. */
function intensityOf(segment: Segment, random: Random): Intensity {
  if (segment === 'SELF_SERVICE') return 'ON_REQUEST';
  if (segment === 'EXTENDED') return random.chance(0.2) ? 'ON_REQUEST' : 'REGULAR';
  return random.chance(0.25) ? 'REGULAR' : 'CONTINUOUS';
}

/** The employer approves some days later; one in twenty-five has not done so. */
function approvalAfter(nav: Day, random: Random): Day | null {
  const day = addDays(nav, random.int(0, 12));
  return random.chance(0.04) || day > STATE_DAY ? null : day;
}
