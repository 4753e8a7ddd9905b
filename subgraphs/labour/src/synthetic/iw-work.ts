import { addDays, type Day } from '@samspill/shared/day';
import type { Random } from '@samspill/shared/synthetic/random';

/** A theme or an activity with how far it has come. */
export interface Stated {
  readonly code: string;
  readonly status: string;
}

export interface Dated extends Stated {
  readonly on: Day;
}

export interface InventedSubsidy {
  readonly kind: string;
  readonly amountNok: number;
  readonly on: Day;
}

const THEMES = [
  'SICK_LEAVE_ROUTINES',
  'FOLLOW_UP_TALKS',
  'DUTY_TO_FACILITATE',
  'REPEATED_SICK_LEAVE',
  'WORK_ENVIRONMENT',
  'CHANGE_AND_RESTRUCTURING',
  'LIFE_PHASES',
  'COOPERATION_OF_THE_PARTIES',
];
const ACTIVITIES = ['TRAINING', 'FOLLOW_UP', 'RECRUITMENT_ASSISTANCE', 'HELP_IN_COMPLEX_CASES'];
const MOST_SUBSIDIES = 2;

/** The themes of a plan, each once. */
export function inventThemes(cooperation: string, random: Random): readonly Stated[] {
  return pickSome(THEMES, random.int(1, 4), random).map((code) => ({
    code,
    status: stateWithin(cooperation, random),
  }));
}

/** What has been agreed on with the workplace, each kind once. */
export function inventActivities(cooperation: string, startedOn: Day, random: Random): readonly Dated[] {
  return pickSome(ACTIVITIES, random.int(1, 3), random).map((code) => ({
    code,
    status: stateWithin(cooperation, random),
    on: addDays(startedOn, random.int(15, 60)),
  }));
}

/** Subsidies in whole hundreds of kroner, the earliest first. */
export function inventSubsidies(startedOn: Day, random: Random): readonly InventedSubsidy[] {
  const subsidies = Array.from({ length: random.int(0, MOST_SUBSIDIES) }, () => ({
    kind: random.chance(0.5) ? 'PREVENTION' : 'FACILITATION',
    amountNok: random.int(50, 900) * 100,
    on: addDays(startedOn, random.int(15, 60)),
  }));
  return subsidies.sort((one, other) => (one.on < other.on ? -1 : 1));
}

/** What has ended with the cooperation is not under way any more. */
function stateWithin(cooperation: string, random: Random): string {
  if (cooperation === 'COMPLETED') return random.chance(0.9) ? 'COMPLETED' : 'DISCONTINUED';
  if (cooperation === 'DISCONTINUED') return random.chance(0.3) ? 'COMPLETED' : 'DISCONTINUED';
  return random.pick(['PLANNED', 'IN_PROGRESS', 'IN_PROGRESS', 'COMPLETED']);
}

function pickSome(words: readonly string[], count: number, random: Random): readonly string[] {
  const left = [...words];
  return Array.from({ length: count }, () => left.splice(random.int(0, left.length - 1), 1)).flat();
}
