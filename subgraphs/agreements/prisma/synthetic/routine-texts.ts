import type { ParticipantRole } from './participant.ts';

/** The situations that routines are invented for. */
export type Situation =
  | 'PUPIL_STOPS_DURING_YEAR'
  | 'YOUNG_PERSON_WITHOUT_CONTACT'
  | 'COMBINED_MEASURE'
  | 'ADULT_WITHOUT_UPPER_SECONDARY';

/** Who does what, within how many days of the step before (null: no time was agreed). */
export type Step = readonly [actor: ParticipantRole, action: string, withinDays: number | null];

/** The steps of the routine of each situation. */
export const STEPS: Readonly<Record<Situation, readonly Step[]>> = {
  PUPIL_STOPS_DURING_YEAR: [
    ['SCHOOL', 'Melder fra til oppfølgingstjenesten når en elev slutter', 3],
    ['FOLLOW_UP_SERVICE', 'Tar kontakt med den unge og de foresatte', 10],
    ['FOLLOW_UP_SERVICE', 'Spør Nav-kontoret om tiltak, når den unge samtykker', 5],
    ['NAV_OFFICE', 'Svarer med hvem i ungdomsteamet som følger opp', 7],
    ['FOLLOW_UP_SERVICE', 'Innkaller til felles møte om en plan', 21],
  ],
  YOUNG_PERSON_WITHOUT_CONTACT: [
    ['FOLLOW_UP_SERVICE', 'Prøver å nå den unge på minst tre måter', 14],
    ['NAV_OFFICE', 'Svarer om den unge er kjent der, når det er hjemmel for det', 7],
    ['FOLLOW_UP_SERVICE', 'Avtaler hjemmebesøk sammen med kommunen', null],
  ],
  COMBINED_MEASURE: [
    ['FOLLOW_UP_SERVICE', 'Foreslår et løp med skole og arbeidstrening', null],
    ['SCHOOL', 'Avklarer hvilke fag som kan tas ved siden av', 14],
    ['NAV_OFFICE', 'Finner arbeidsplass og avklarer tiltaket', 30],
    ['SCHOOL', 'Vurderer løpet sammen med Nav-kontoret hvert kvartal', 90],
  ],
  ADULT_WITHOUT_UPPER_SECONDARY: [
    ['NAV_OFFICE', 'Foreslår karriereveiledning', null],
    ['CAREER_CENTRE', 'Gir veiledning og avklarer realkompetansevurdering', 30],
    ['NAV_OFFICE', 'Avtaler tiltak ut fra planen', 14],
  ],
};
