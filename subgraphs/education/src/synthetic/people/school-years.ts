import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import type { Cells } from '@samspill/shared/reference/cell';
import { createRandom, type Random } from '@samspill/shared/synthetic/random';
import { VOCATIONAL_PROGRAMMES } from '../vocational-programmes.ts';
import { followUpReasonOf } from './follow-up-reason.ts';
import { schoolsByCounty } from './schools-by-county.ts';

const GENERAL_PROGRAMMES = ['VG1-GENERAL', 'VG1-SPORTS', 'VG1-MUSIC', 'VG1-ART', 'VG1-MEDIA'] as const;
const VOCATIONAL = 0.5;
/** Of those who are not followed up. */
const INTERRUPTED = 0.05;

/** The school year that the state day lies in. */
const CURRENT_YEAR = 2026;
/** Upper secondary begins in the year of the sixteenth birthday. */
const FIRST_AGE = 16;

/**
 * The school years of a young person since the sixteenth birthday: two at school in a vocational programme, three in
 * another. Whoever is followed up stopped before the last: in the middle of a year, or by not beginning the next.
 */
export function schoolYearsOf(person: SyntheticYoungPerson): readonly Cells[] {
  const { id, bornOn, countyCode } = person;
  const random = createRandom(`school years ${id}`);
  const isVocational = random.chance(VOCATIONAL);
  const programme = random.pick(isVocational ? VOCATIONAL_PROGRAMMES : GENERAL_PROGRAMMES);
  const school = random.pick(schoolsByCounty().get(countyCode) ?? []);
  const begun = Number(bornOn.slice(0, 4)) + FIRST_AGE;
  const { attended, isInterrupted } = courseOf(person, random, isVocational ? 2 : 3);
  const years = Math.max(0, Math.min(attended, CURRENT_YEAR - begun + 1));
  return Array.from({ length: years }, (_, at) => ({
    person_id: id,
    school_year_start: String(begun + at),
    organisation_number: school,
    programme_code: programme,
    level: `VG${at + 1}`,
    outcome: outcomeOf(begun + at, isInterrupted && at === attended - 1),
  }));
}

/** How many years somebody attends in the end, and whether the last of them is interrupted. */
function courseOf(person: SyntheticYoungPerson, random: Random, whole: number) {
  const reason = followUpReasonOf(person);
  if (reason === null) return { attended: whole, isInterrupted: random.chance(INTERRUPTED) };
  const attended = random.int(1, whole);
  return { attended, isInterrupted: reason === 'INTERRUPTED' || attended === whole };
}

function outcomeOf(year: number, isInterrupted: boolean): string {
  if (isInterrupted) return 'INTERRUPTED';
  return year === CURRENT_YEAR ? 'IN_PROGRESS' : 'COMPLETED';
}
