import type { CsvRow } from './csv.ts';
import { ELGPN } from './documents.ts';
import { NATIONAL_AGREEMENT } from './national-agreement.ts';

/** What the document says of the national agreement, in our words; of the areas it says that the list is open. */
const SAID = {
  OBJECTIVE: [
    'Systematic cooperation across the sectors towards goals of the labour market and of education.',
    'Better chances for unemployed people to complete upper secondary education.',
    'A base for committed regional agreements.',
  ],
  TARGET_GROUP: ['People outside working life with low education, largely the same people in both sectors.'],
  COOPERATION_AREA: [
    'Career guidance, with the regional partnerships for career guidance.',
    'Assessment of prior learning (APEL).',
    'Basic skills.',
    'Upper secondary and vocational education and training.',
    'Follow-up of young people: drop-outs and young unemployed.',
  ],
  SERVICE: [
    'Career centres: individual guidance, career-planning courses, help for companies in difficulty and support of staff in NAV offices and schools; most of them for all ages.',
    'Follow-up services in schools.',
    'Ny GIV.',
    'Youth projects with NAV offices, schools and employers: vocational elements, work experience and close follow-up.',
  ],
  PROCESS: [
    'The national agreement is signed.',
    'Parallel letters go to both sectors, and steering signals to NAV, minor in 2007 and more specific every year.',
    'Both sectors meet at joint conferences.',
    'NAV in the county invites the county.',
    'They sign a county agreement.',
    'Sub-agreements and routines follow: who does what between a NAV office, schools and follow-up services.',
  ],
  MONITORING: [
    'Report routines to the Directorate.',
    'National seminars.',
    'A cross-ministry body.',
    'Attention is on the structures of cooperation.',
  ],
} as const;

/** The rows of what is said of the national agreement. */
export const statementRows: readonly CsvRow[] = Object.entries(SAID).flatMap(([kind, texts]) =>
  texts.map((text, place) => ({
    agreement_id: NATIONAL_AGREEMENT.id,
    kind,
    position: place + 1,
    text,
    source: ELGPN,
  })),
);
