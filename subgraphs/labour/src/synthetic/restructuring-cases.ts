import { addDays, type Day } from '@samspill/shared/day';
import type { SyntheticEmployer } from '@samspill/shared/synthetic/employer';
import { createRandom, type Random } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { opaqueId } from './opaque-id.ts';

const FIRST_NOTICE: Day = '2025-01-15';
const DAYS_OF_NOTICES = 660;

/** How many of the employers with five or more employees restructure; more in some counties. */
const USUAL_SHARE = 0.12;
const SHARES: Readonly<Record<string, number>> = { '11': 0.24, '18': 0.2, '40': 0.26, '56': 0.24 };
const SMALLEST = 5;
const WITHDRAWN_SHARE = 0.05;

export interface InventedStep {
  readonly kind: string;
  readonly doneOn: Day | null;
}

export interface InventedMeasure {
  readonly code: string;
  readonly providedBy: 'NAV' | 'COUNTY';
  readonly countyFunded: boolean;
}

/** A case of temporary layoffs or downsizing. */
export interface InventedCase {
  readonly id: string;
  readonly employer: SyntheticEmployer;
  readonly kind: 'TEMPORARY_LAYOFF' | 'DOWNSIZING';
  readonly status: string;
  readonly announcedOn: Day;
  readonly employeesAffected: number;
  readonly steps: readonly InventedStep[];
  readonly measures: readonly InventedMeasure[];
}

/** What happens after the notice, with the earliest and the latest number of days from it. */
const STEPS = {
  TEMPORARY_LAYOFF: [
    ['INFORMATION_GIVEN', 2, 10],
    ['MASS_LAYOFF_PROCESS_STARTED', 11, 21],
    ['SALARY_COMPENSATION_PAID', 25, 45],
    ['CASE_CLOSED', 90, 180],
  ],
  DOWNSIZING: [
    ['CONTACT_MADE', 1, 7],
    ['INFORMATION_GIVEN', 10, 30],
    ['COMPANIES_CONNECTED', 31, 60],
    ['TRAINING_STARTED', 61, 90],
    ['CASE_CLOSED', 120, 240],
  ],
} as const;

/** The cases of these employers: one for some of them, and for the first of each county that is large enough. */
export function restructuringCases(employers: readonly SyntheticEmployer[]): readonly InventedCase[] {
  const counties = new Set<string>();
  return employers.flatMap((employer) => {
    if (employer.employees < SMALLEST) return [];
    const isFirst = !counties.has(employer.countyCode);
    counties.add(employer.countyCode);
    const random = createRandom(`restructuring ${employer.organisationNumber}`);
    const restructures = random.chance(SHARES[employer.countyCode] ?? USUAL_SHARE);
    return restructures || isFirst ? [inventCase(employer, random)] : [];
  });
}

function inventCase(employer: SyntheticEmployer, random: Random): InventedCase {
  const kind = random.chance(0.45) ? 'TEMPORARY_LAYOFF' : 'DOWNSIZING';
  const announcedOn = addDays(FIRST_NOTICE, random.int(0, DAYS_OF_NOTICES));
  const employeesAffected = Math.max(2, Math.round(employer.employees * (0.1 + 0.4 * random.next())));
  const withdrawn = random.chance(WITHDRAWN_SHARE);
  const measures =
    kind === 'DOWNSIZING' ? downsizingMeasures(random.chance(0.5)) : layoffMeasures(employeesAffected);
  const steps = inventSteps({ kind, announcedOn, withdrawn, measures }, random);
  return {
    id: opaqueId('restructuring', employer.organisationNumber),
    employer,
    kind,
    status: withdrawn ? 'WITHDRAWN' : statusOf(steps),
    announcedOn,
    employeesAffected,
    steps,
    measures,
  };
}

function inventSteps(
  {
    kind,
    announcedOn,
    withdrawn,
    measures,
  }: Pick<InventedCase, 'kind' | 'announcedOn' | 'measures'> & { readonly withdrawn: boolean },
  random: Random,
): readonly InventedStep[] {
  const offered = new Set(measures.map(({ code }) => code));
  const later = STEPS[kind]
    .filter(([step]) => step !== 'TRAINING_STARTED' || offered.has('IN_HOUSE_TRAINING'))
    .filter(([step]) => step !== 'MASS_LAYOFF_PROCESS_STARTED' || offered.has('DIGITAL_MASS_LAYOFF'))
    .map(([step, earliest, latest]) => {
      const day = addDays(announcedOn, random.int(earliest, latest));
      return { kind: step, doneOn: withdrawn || day > STATE_DAY ? null : day };
    });
  return [{ kind: 'NOTICE_RECEIVED', doneOn: announcedOn }, ...later];
}

function statusOf(steps: readonly InventedStep[]): string {
  if (steps.every(({ doneOn }) => doneOn !== null)) return 'CLOSED';
  return steps.filter(({ doneOn }) => doneOn !== null).length > 1 ? 'IN_PROGRESS' : 'ANNOUNCED';
}

const byNav = (code: string): InventedMeasure => ({ code, providedBy: 'NAV', countyFunded: false });

/** The digital process is for layoffs of ten and more at once. */
function layoffMeasures(employeesAffected: number): readonly InventedMeasure[] {
  const mass = employeesAffected >= 10 ? [byNav('DIGITAL_MASS_LAYOFF')] : [];
  return [byNav('LAYOFF_INFORMATION'), ...mass, byNav('SALARY_COMPENSATION')];
}

function downsizingMeasures(withTraining: boolean): readonly InventedMeasure[] {
  const training = { code: 'IN_HOUSE_TRAINING', providedBy: 'COUNTY', countyFunded: true } as const;
  const own = ['DOWNSIZING_CONTACT', 'DOWNSIZING_INFORMATION', 'CONNECTING_COMPANIES'].map(byNav);
  return withTraining ? [...own, training] : own;
}
