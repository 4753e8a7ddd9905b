import type { DataCategory } from '@samspill/shared/decisions/data-category';
import type { Random } from '@samspill/shared/synthetic/random';
import { drawAtLeastOne, drawDay } from './draw-some.ts';
import { COUNTIES, type CountyCode, type Known } from './world.ts';

const CODES = Object.keys(COUNTIES) as CountyCode[];

type Value = Readonly<Record<string, unknown>>;
type DrawValue = (random: Random, isOpen: boolean) => Value;

const day = (random: Random) => drawDay(random, '2024-01-01', 500);
const later = (random: Random) => drawDay(random, '2025-06-01', 500);
const upTo = (most: number, random: Random) => Array.from({ length: random.int(1, most) }, (_, at) => at);

/** The value of each category, as the graph gives it; no two persons are likely to have the same. */
const VALUES: Readonly<Record<DataCategory, DrawValue>> = {
  FOLLOW_UP_CASE: (random, isOpen) => ({
    reason: random.pick(['DID_NOT_APPLY', 'INTERRUPTED', 'DECLINED_PLACE', 'OTHER']),
    openedOn: day(random),
    closedOn: isOpen ? null : later(random),
    contactAttempts: upTo(2, random).map(() => ({
      on: later(random),
      channel: random.pick(['PHONE', 'LETTER', 'MEETING']),
      reached: random.chance(0.5),
    })),
  }),
  SCHOOL_HISTORY: (random) => ({
    schoolYears: upTo(3, random).map(() => ({
      level: random.pick(['VG1', 'VG2', 'VG3']),
      outcome: random.pick(['COMPLETED', 'INTERRUPTED', 'IN_PROGRESS']),
    })),
  }),
  OFFERS: (random) => ({
    offers: upTo(2, random).map((at) => ({
      offeredOn: drawDay(random, `202${at + 4}-01-01`, 300),
      kind: random.pick(['SCHOOL_PLACE', 'APPRENTICESHIP', 'BASIC_SKILLS']),
      ...(random.chance(0.5)
        ? { answer: random.pick(['ACCEPTED', 'DECLINED']), answeredOn: later(random) }
        : { answer: null, answeredOn: null }),
    })),
  }),
  APEL_CASE: (random, isOpen) => ({
    phase: random.pick(['MAPPING', 'ASSESSMENT_AND_VALUATION', 'DOCUMENTATION']),
    track: random.pick(['GENERAL_STUDIES', 'VOCATIONAL']),
    openedOn: day(random),
    decidedOn: isOpen ? null : later(random),
  }),
  GUIDANCE: (random, isOpen) => ({
    openedOn: day(random),
    closedOn: isOpen ? null : later(random),
    heldOn: upTo(3, random).map(() => day(random)),
    themes: drawAtLeastOne(random, ['JOB_SEEKING', 'CHOICE_OF_EDUCATION', 'SKILLS_AND_INTERESTS']),
  }),
  REGISTRATION: (random, isOpen) => ({
    status: isOpen ? 'REGISTERED' : 'ENDED',
    kind: random.pick(['FULLY_UNEMPLOYED', 'PARTLY_UNEMPLOYED', 'OTHER_JOB_SEEKER']),
    registeredOn: day(random),
    endedOn: isOpen ? null : later(random),
  }),
  EFFORT_GROUP: (random) => ({
    effortGroup: random.pick(['STANDARD', 'SITUATIONAL', 'SPECIALLY_ADAPTED', 'PERMANENTLY_ADAPTED']),
    decidedOn: day(random),
  }),
  MEASURES: (random) => ({
    participations: upTo(3, random).map(() => ({
      status: random.pick(['WAITING_TO_START', 'PARTICIPATING', 'COMPLETED', 'DISCONTINUED']),
      startsOn: day(random),
      endsOn: random.chance(0.5) ? later(random) : null,
    })),
  }),
  OFFICE_AND_YOUTH_TEAM: (random) => ({
    youthTeam: random.chance(0.8) ? `Youth team ${random.int(1, 9_999)}` : null,
    since: day(random),
  }),
  MENTOR: (random) => ({ startsOn: day(random), endsOn: random.chance(0.5) ? later(random) : null }),
};

/** What the sectors know of a person of a county: of some categories nothing, and now and then in another county. */
export function drawKnown(random: Random, home: CountyCode): Readonly<Partial<Record<DataCategory, Known>>> {
  const share = random.pick([0.5, 0.8, 0.95]);
  const known: Partial<Record<DataCategory, Known>> = {};
  for (const category of Object.keys(VALUES) as DataCategory[]) {
    if (!random.chance(share)) continue;
    const countyCode = random.chance(0.8) ? home : random.pick(CODES);
    const isOpen = random.chance(0.75);
    const unitNumber = random.pick(COUNTIES[countyCode].units);
    known[category] = { countyCode, unitNumber, isOpen, value: VALUES[category](random, isOpen) };
  }
  return known;
}
