import { addDays, type Day } from '@samspill/shared/day';
import { createRandom, type Random } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import type { InventedRegistration } from './registrations.ts';

/** What young people are on, by NAV's codes. */
const CODES = [
  'ARBEIDSTRENING',
  'ARBEIDSFORBEREDENDE_TRENING',
  'ARBEIDSMARKEDSOPPLAERING',
  'AVKLARING',
  'FAG_OG_YRKESOPPLAERING',
  'JOBBKLUBB',
  'INDIVIDUELL_JOBBSTOTTE_UNG',
  'MENTOR',
  'MIDLERTIDIG_LONNSTILSKUDD',
  'OPPFOLGING',
];
const ON_MEASURES = 0.6;
const MOST = 3;
const DISCONTINUED = 0.25;
/** Of those who take part, so many have no last day yet. */
const WITHOUT_END = 0.15;

interface Participation {
  readonly code: string;
  readonly status: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** The measures of persons, one after another; the last of those who are registered may go on, or be about to begin. */
export function measureParticipationTable(registrations: readonly InventedRegistration[]): SyntheticTable {
  const rows = registrations.flatMap((registration) =>
    participationsOf(registration).map(({ code, status, startsOn, endsOn }, at) => ({
      person_id: registration.person.id,
      place: String(at + 1),
      measure_code: code,
      status,
      starts_on: startsOn,
      ends_on: endsOn,
    })),
  );
  return {
    table: 'measure_participation',
    key: ['person_id', 'place'],
    count: rows.length,
    rows: () => rows,
  };
}

function participationsOf({ person, registeredOn, endedOn }: InventedRegistration): readonly Participation[] {
  const random = createRandom(`measures ${person.id}`);
  const participations: Participation[] = [];
  if (!random.chance(ON_MEASURES)) return participations;
  let free = addDays(registeredOn, random.int(10, 120));
  for (let left = random.int(1, MOST); left > 0 && free <= (endedOn ?? addDays(STATE_DAY, 30)); left -= 1) {
    const one = participationFrom(free, endedOn, random);
    participations.push(one);
    if (one.endsOn === null || one.endsOn > STATE_DAY) return participations;
    free = addDays(one.endsOn, random.int(5, 90));
  }
  return participations;
}

/** Nobody is on a measure for longer than they are registered. */
function participationFrom(startsOn: Day, endedOn: Day | null, random: Random): Participation {
  const planned = addDays(startsOn, random.int(30, 300));
  const last = endedOn !== null && endedOn < planned ? endedOn : planned;
  const code = random.pick(CODES);
  const isOpenEnded = random.chance(WITHOUT_END);
  const isDiscontinued = random.chance(DISCONTINUED) || last !== planned;
  if (last <= STATE_DAY)
    return { code, status: isDiscontinued ? 'DISCONTINUED' : 'COMPLETED', startsOn, endsOn: last };
  const status = startsOn > STATE_DAY ? 'WAITING_TO_START' : 'PARTICIPATING';
  return { code, status, startsOn, endsOn: isOpenEnded ? null : last };
}
