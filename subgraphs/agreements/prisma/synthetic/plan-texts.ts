import type { Area } from './maturity.ts';
import type { ParticipantRole } from './participant.ts';

/** A goal with what shows that it is reached, and what can be done for it by whom. */
export interface GoalText {
  readonly text: string;
  readonly indicator: string;
  readonly activities: readonly (readonly [text: string, role: ParticipantRole])[];
}

/** The goals of the invented plans, by cooperation area. */
export const GOALS: Readonly<Record<Area, GoalText>> = {
  CAREER_GUIDANCE: {
    text: 'Flere arbeidssøkere skal få karriereveiledning før de søker opplæring',
    indicator: 'Andel av veiledningene som Nav har henvist til',
    activities: [
      ['Felles inntak til karrieresentrene fra Nav-kontorene', 'CAREER_CENTRE'],
      ['Veiledning på Nav-kontorene en fast dag i måneden', 'CAREER_CENTRE'],
      ['Felles kurs for veiledere i begge sektorer', 'NAV_COUNTY_UNIT'],
    ],
  },
  APEL: {
    text: 'Voksne skal få realkompetansen vurdert innen tre måneder',
    indicator: 'Antall vurderinger på oppdrag fra Nav',
    activities: [
      ['Fast rutine for å be om realkompetansevurdering', 'COUNTY_EDUCATION_ADMINISTRATION'],
      ['Informasjon om realkompetanse til veiledere i Nav', 'NAV_COUNTY_UNIT'],
      ['Kartlegging sammen med arbeidsgivere', 'CAREER_CENTRE'],
    ],
  },
  BASIC_SKILLS: {
    text: 'Flere voksne skal styrke lesing, skriving og regning',
    indicator: 'Antall plasser i kurs som begge sektorer bruker',
    activities: [
      ['Kurs i grunnleggende ferdigheter på arbeidsplassen', 'COUNTY_EDUCATION_ADMINISTRATION'],
      ['Kartlegge behovet på Nav-kontorene', 'NAV_OFFICE'],
    ],
  },
  UPPER_SECONDARY_AND_VET: {
    text: 'Flere skal fullføre videregående og ta fagbrev',
    indicator: 'Antall som tar fagbrev gjennom tiltak i Nav',
    activities: [
      ['Modulbasert opplæring sammen med arbeidstrening', 'COUNTY_EDUCATION_ADMINISTRATION'],
      ['Skaffe læreplasser hos arbeidsgivere som Nav samarbeider med', 'NAV_COUNTY_UNIT'],
      ['Tett oppfølging av lærlinger som står i fare for å slutte', 'SCHOOL'],
    ],
  },
  YOUTH_FOLLOW_UP: {
    text: 'Ingen ungdom skal være uten tilbud mer enn fire uker',
    indicator: 'Andel i oppfølgingstjenesten uten kjent aktivitet',
    activities: [
      ['Felles team for ungdom uten skole og arbeid', 'FOLLOW_UP_SERVICE'],
      ['Faste møter mellom ungdomsteam og oppfølgingstjeneste', 'NAV_OFFICE'],
      ['Alternativ opplæring med praksis i bedrift', 'SCHOOL'],
    ],
  },
};
