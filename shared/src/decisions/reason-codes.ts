import type { Told } from './refusal.ts';

/** Every reason for which a decision refuses, in the order in which reasons are given. `docs/access.md` holds the same table. */
export const REASONS = {
  PURPOSE_MISSING: {
    message: {
      en: 'The request does not say what the data is for.',
      nb: 'Forespørselen sier ikke hva opplysningene skal brukes til.',
    },
    remedy: {
      en: 'Send one of the purposes in the header samspill-purpose.',
      nb: 'Send et av formålene i hodefeltet samspill-purpose.',
    },
  },
  NO_BASIS: {
    message: {
      en: 'The owner of the data knows no legal basis for this category and purpose.',
      nb: 'Eieren av opplysningene har ikke behandlingsgrunnlag for denne kategorien og dette formålet.',
    },
    remedy: {
      en: 'Ask for what the table of legal bases has; no agreement can widen it.',
      nb: 'Be om det som står i tabellen over behandlingsgrunnlag; ingen avtale kan utvide den.',
    },
  },
  ROLE_MISSING: {
    message: {
      en: 'The role of the viewer may not ask for this.',
      nb: 'Brukerens rolle kan ikke be om dette.',
    },
    remedy: {
      en: 'Let someone ask who has one of the roles of the legal basis.',
      nb: 'La en med en av rollene i behandlingsgrunnlaget spørre.',
    },
  },
  RELATION_MISSING: {
    message: {
      en: 'It is not shown that the viewer has to do with such a person.',
      nb: 'Det er ikke vist at brukeren har en slik person til oppfølging.',
    },
    remedy: {
      en: 'Ask in an open case of your own county or office.',
      nb: 'Spør i en åpen sak i eget fylke eller kontor.',
    },
  },
  AGREEMENT_NOT_IN_FORCE: {
    message: {
      en: 'No agreement between the sectors is in force here today.',
      nb: 'Ingen avtale mellom sektorene gjelder her i dag.',
    },
    remedy: {
      en: 'Ask those who look after the agreements to renew it.',
      nb: 'Be dem som forvalter avtalene, om å fornye den.',
    },
  },
  AREA_NOT_COVERED: {
    message: {
      en: 'The agreement does not cover the area of this purpose.',
      nb: 'Avtalen dekker ikke samarbeidsområdet til dette formålet.',
    },
    remedy: {
      en: 'Ask those who look after the agreement to add the area.',
      nb: 'Be dem som forvalter avtalen, om å ta inn området.',
    },
  },
  CATEGORY_NOT_SELECTED: {
    message: {
      en: 'The agreement does not select this category of data.',
      nb: 'Avtalen omfatter ikke denne datakategorien.',
    },
    remedy: {
      en: 'Ask those who look after the agreement to select the category.',
      nb: 'Be dem som forvalter avtalen, om å ta inn kategorien.',
    },
  },
  CONSENT_MISSING: {
    message: {
      en: 'The legal basis asks for a consent, and none is valid now.',
      nb: 'Behandlingsgrunnlaget krever samtykke, og det finnes ikke noe gyldig samtykke nå.',
    },
    remedy: {
      en: 'Ask the person for a consent to this category and purpose.',
      nb: 'Be personen om samtykke til denne kategorien og dette formålet.',
    },
  },
} as const satisfies Readonly<Record<string, Told>>;

export type ReasonCode = keyof typeof REASONS;
