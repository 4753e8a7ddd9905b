import type { Told } from './refusal.ts';

const again: Told['remedy'] = { en: 'Ask again.', nb: 'Spør på nytt.' };
const operator: Told['remedy'] = {
  en: 'Tell those who run the graph.',
  nb: 'Si fra til dem som drifter tjenesten.',
};
const same = (en: string, nb: string): Told => ({
  message: {
    en: `The decision was made for another ${en} than this.`,
    nb: `Avgjørelsen gjelder ${nb} enn denne.`,
  },
  remedy: again,
});

/** Every reason for which a signed relation or decision is not believed. Nothing of it, and nobody, is named. */
export const STATEMENT_REFUSALS = {
  STATEMENT_MALFORMED: {
    message: {
      en: 'What was signed is not in the form that was agreed.',
      nb: 'Det signerte har ikke avtalt form.',
    },
    remedy: operator,
  },
  ALGORITHM_REFUSED: {
    message: {
      en: 'What was signed is signed in another way than EdDSA.',
      nb: 'Det signerte er signert på en annen måte enn EdDSA.',
    },
    remedy: operator,
  },
  TYPE_WRONG: {
    message: {
      en: 'What was signed is of another kind than what is needed here.',
      nb: 'Det signerte er av et annet slag enn det som trengs her.',
    },
    remedy: operator,
  },
  ISSUER_WRONG: {
    message: {
      en: 'What was signed is from another side than the one that has to sign.',
      nb: 'Det signerte kommer fra en annen part enn den som skal signere.',
    },
    remedy: operator,
  },
  AUDIENCE_WRONG: {
    message: {
      en: 'What was signed is meant for another side.',
      nb: 'Det signerte er ment for en annen part.',
    },
    remedy: again,
  },
  KEY_UNKNOWN: {
    message: {
      en: 'What was signed is signed with a key that is not known here.',
      nb: 'Det signerte er signert med en nøkkel som ikke er kjent her.',
    },
    remedy: operator,
  },
  KEYS_UNAVAILABLE: {
    message: {
      en: 'The keys of the side that signs cannot be read now.',
      nb: 'Nøklene til parten som signerer, kan ikke leses nå.',
    },
    remedy: { en: 'Try again in a moment.', nb: 'Prøv igjen om litt.' },
  },
  SIGNATURE_WRONG: {
    message: {
      en: 'The signature does not fit what was signed.',
      nb: 'Signaturen stemmer ikke med det signerte.',
    },
    remedy: operator,
  },
  STATEMENT_EXPIRED: {
    message: { en: 'What was signed is too old.', nb: 'Det signerte er for gammelt.' },
    remedy: again,
  },
  LIFETIME_TOO_LONG: {
    message: {
      en: 'What was signed claims to hold for longer than ten seconds.',
      nb: 'Det signerte sier at det gjelder lenger enn ti sekunder.',
    },
    remedy: operator,
  },
  CLOCK_SKEW: {
    message: {
      en: 'The clocks of the two sides differ by more than two seconds.',
      nb: 'Klokkene til de to partene avviker mer enn to sekunder.',
    },
    remedy: operator,
  },
  VIEWER_MISMATCH: same('viewer', 'en annen bruker'),
  TOKEN_MISMATCH: same('sign-in', 'en annen innlogging'),
  PERSON_MISMATCH: same('person', 'en annen person'),
  CATEGORY_MISMATCH: same('category of data', 'en annen datakategori'),
  DIRECTION_MISMATCH: same('direction', 'en annen retning'),
  PURPOSE_MISMATCH: same('purpose', 'et annet formål'),
  OWNER_MISMATCH: same('owner of the data', 'en annen eier av dataene'),
  DAY_MISMATCH: same('day', 'en annen dag'),
} as const satisfies Readonly<Record<string, Told>>;

export type StatementCode = keyof typeof STATEMENT_REFUSALS;
