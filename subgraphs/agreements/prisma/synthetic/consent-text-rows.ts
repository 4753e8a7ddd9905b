import type { CsvRow } from './csv.ts';

/** What two languages say of the same thing. */
interface Words {
  readonly nb: string;
  readonly en: string;
}

/** A version of a text, in both languages. */
interface Version {
  readonly id: string;
  readonly version: number;
  readonly from: string;
  readonly categories: string;
  readonly purposes: string;
  /** Who gives whom which data, and what for. */
  readonly what: Words;
}

/** What every text ends with: that it is freely given, and how it is taken back. */
const FREELY: Words = {
  nb: 'Det er frivillig å samtykke, og jeg får hjelp også om jeg lar være. Jeg kan når som helst innsnevre samtykket eller trekke det tilbake. Da gis det ikke flere opplysninger; det som alt er gitt, blir ikke hentet tilbake.',
  en: 'I consent of my own free will, and am helped if I do not. I can narrow the consent or withdraw it at any time. Then nothing more is given; what has been given already is not taken back.',
};

const FOLLOW_UP_NB = 'slik at oppfølgingstjenesten i fylkeskommunen kan følge meg opp';
const FOLLOW_UP_EN = "so that the county's follow-up service can follow me up";

const VERSIONS: readonly Version[] = [
  {
    id: 'county-to-nav-competence',
    version: 1,
    from: '2024-01-01',
    categories: 'SCHOOL_HISTORY APEL_CASE GUIDANCE',
    purposes: 'BASIC_SKILLS APEL CAREER_GUIDANCE',
    what: {
      nb: 'Jeg samtykker til at fylkeskommunen gir Nav opplysninger om skolegangen min, om realkompetansevurdering og om karriereveiledning som jeg har fått, slik at Nav kan veilede meg og tilby opplæring i grunnleggende ferdigheter.',
      en: 'I consent that the county gives Nav information about my schooling, about an assessment of my prior learning and about career guidance that I have had, so that Nav can guide me and offer training in basic skills.',
    },
  },
  {
    id: 'county-to-nav-school',
    version: 1,
    from: '2024-01-01',
    categories: 'SCHOOL_HISTORY OFFERS',
    purposes: 'FOLLOW_UP_OF_YOUNG_PEOPLE COORDINATED_SERVICES',
    what: {
      nb: 'Jeg samtykker til at fylkeskommunen gir Nav opplysninger om skolegangen min og om tilbud som jeg har fått, slik at ungdomsteamet i Nav kan følge meg opp og tiltak kan ses i sammenheng med opplæring.',
      en: "I consent that the county gives Nav information about my schooling and about offers that I have had, so that Nav's youth team can follow me up and measures can be joined with education.",
    },
  },
  {
    id: 'nav-to-county-effort-group',
    version: 1,
    from: '2024-01-01',
    categories: 'EFFORT_GROUP',
    purposes: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
    what: {
      nb: `Jeg samtykker til at Nav gir fylkeskommunen opplysning om innsatsgruppen min, ${FOLLOW_UP_NB}. Innsatsgruppen kan si noe om helsen min.`,
      en: `I consent that Nav tells the county my effort group, ${FOLLOW_UP_EN}. The effort group can tell something of my health.`,
    },
  },
  {
    id: 'nav-to-county-follow-up',
    version: 1,
    from: '2024-01-01',
    categories: 'MEASURES',
    purposes: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
    what: {
      nb: `Jeg samtykker til at Nav gir fylkeskommunen opplysninger om tiltak som jeg deltar i, ${FOLLOW_UP_NB}.`,
      en: `I consent that Nav gives the county information about measures that I take part in, ${FOLLOW_UP_EN}.`,
    },
  },
  {
    id: 'nav-to-county-follow-up',
    version: 2,
    from: '2026-03-01',
    categories: 'MEASURES MENTOR',
    purposes: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
    what: {
      nb: `Jeg samtykker til at Nav gir fylkeskommunen opplysninger om tiltak som jeg deltar i, og om mentor på arbeidsplassen, ${FOLLOW_UP_NB}.`,
      en: `I consent that Nav gives the county information about measures that I take part in and about a mentor at the workplace, ${FOLLOW_UP_EN}.`,
    },
  },
  {
    id: 'nav-to-county-measures',
    version: 1,
    from: '2024-01-01',
    categories: 'MEASURES',
    purposes: 'COORDINATED_SERVICES CAREER_GUIDANCE APEL',
    what: {
      nb: 'Jeg samtykker til at Nav gir fylkeskommunen opplysninger om tiltak som jeg deltar i, slik at de kan ses i sammenheng med opplæring, karriereveiledning og realkompetansevurdering.',
      en: 'I consent that Nav gives the county information about measures that I take part in, so that they can be joined with education, career guidance and an assessment of prior learning.',
    },
  },
];

/** The texts of `consent_texts.csv`, in both languages. What stands here once is never changed: another version is added. */
export const consentTextRows: readonly CsvRow[] = VERSIONS.flatMap(
  ({ id, version, from, categories, purposes, what }) =>
    (['nb', 'en'] as const).map((language) => ({
      id,
      version,
      language,
      text: `${what[language]} ${FREELY[language]}`,
      categories,
      purposes,
      valid_from: from,
    })),
);
