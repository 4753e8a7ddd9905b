import { addDays, type Day } from '@samspill/shared/day';
import type { SyntheticEmployer } from '@samspill/shared/synthetic/employer';
import { createRandom, type Random } from '@samspill/shared/synthetic/random';
import { inventActivities, inventSubsidies, inventThemes } from './iw-work.ts';
import { servingUnits } from './offices.ts';
import { opaqueId } from './opaque-id.ts';
import type { Dated, InventedSubsidy, Stated } from './iw-work.ts';

/** A third of all employers cooperate, small ones less often. */
const SHARE = 0.5;
const SHARE_OF_SMALL = 0.13;
/** From this size on there is a safety delegate. */
const DELEGATE_FROM = 5;

const FIRST_DAY: Day = '2023-01-09';
const DAYS_OF_STARTS = 1340;
/** The unit of Akershus without Asker and Bærum, for the few whose municipality does not tell their unit. */
const UNIT_ELSEWHERE = '0200';

/** The cooperation of an employer with a centre for inclusive working life. */
export interface InventedCooperation {
  readonly id: string;
  readonly organisationNumber: string;
  readonly centreNumber: string;
  readonly status: string;
  readonly contactRole: string;
  readonly participants: readonly string[];
  readonly collaborators: readonly string[];
  readonly startedOn: Day;
  readonly planAgreedOn: Day | null;
  readonly themes: readonly Stated[];
  readonly activities: readonly Dated[];
  readonly subsidies: readonly InventedSubsidy[];
}

/** The cooperations of these employers. */
export function iwCooperations(employers: readonly SyntheticEmployer[]): readonly InventedCooperation[] {
  const unitsOf = servingUnits();
  return employers.flatMap((employer) => {
    const random = createRandom(`iw cooperation ${employer.organisationNumber}`);
    if (!random.chance(employer.employees < DELEGATE_FROM ? SHARE_OF_SMALL : SHARE)) return [];
    const { countyUnitNumber } = unitsOf(employer.municipalityCode, employer.countyCode);
    return [inventCooperation(employer, `IW24-${countyUnitNumber ?? UNIT_ELSEWHERE}`, random)];
  });
}

function inventCooperation(
  { organisationNumber, employees }: SyntheticEmployer,
  centreNumber: string,
  random: Random,
): InventedCooperation {
  const status = statusOf(random.next());
  const startedOn = addDays(FIRST_DAY, random.int(0, DAYS_OF_STARTS));
  const isPlanned = status === 'PLANNED';
  return {
    id: opaqueId('iw', organisationNumber),
    organisationNumber,
    centreNumber,
    status,
    contactRole: random.chance(0.8) ? 'IA-rådgiver' : 'Seniorrådgiver',
    participants: participantsOf(employees, random),
    collaborators: [
      ...(random.chance(0.35) ? ['OCCUPATIONAL_HEALTH_SERVICE'] : []),
      ...(random.chance(0.1) ? ['LABOUR_INSPECTION_AUTHORITY'] : []),
    ],
    startedOn,
    planAgreedOn: isPlanned ? null : addDays(startedOn, random.int(10, 35)),
    themes: isPlanned ? [] : inventThemes(status, random),
    activities: isPlanned ? [] : inventActivities(status, startedOn, random),
    subsidies: isPlanned ? [] : inventSubsidies(startedOn, random),
  };
}

function statusOf(chance: number): string {
  if (chance < 0.1) return 'PLANNED';
  if (chance < 0.7) return 'ACTIVE';
  return chance < 0.92 ? 'COMPLETED' : 'DISCONTINUED';
}

function participantsOf(employees: number, random: Random): readonly string[] {
  if (employees < DELEGATE_FROM) return ['EMPLOYER'];
  const organised = random.chance(0.6) ? ['TRADE_UNION_REPRESENTATIVE'] : [];
  return ['EMPLOYER', 'SAFETY_DELEGATE', ...organised];
}
