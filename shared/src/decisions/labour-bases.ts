import { consentBasis } from './consent-basis.ts';
import type { LegalBasis, LegalBasisTable } from './legal-basis.ts';

const direction = 'LABOUR_TO_EDUCATION';
const counsellors = ['FOLLOW_UP_COUNSELLOR'] as const;
const advisors = ['CAREER_ADVISOR'] as const;

/** What § 13 b no. 5 names: that a person has to do with the body. */
const connection = {
  direction,
  purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
  paragraph: 'NAV Act (NAV-loven) § 7, Public Administration Act (forvaltningsloven) § 13 b no. 5',
  article: 'GDPR art. 6 no. 1 e',
  needsConsent: false,
  roles: counsellors,
  source: 'Prop. 166 L (2020–2021) chapter 6; Lov 10. februar 1967 om behandlingsmåten i forvaltningssaker',
} as const satisfies Partial<LegalBasis>;

/**
 * The legal bases on which NAV lets data about a person go to a county. That a person has to do with NAV, and where, may be
 * told by statute; what NAV has found and decided needs consent, since it can tell of health.
 */
export const LABOUR_BASES: LegalBasisTable = {
  owner: 'labour',
  reviewed: '2026-12-01',
  bases: [
    { id: 'LAB-1', category: 'REGISTRATION', ...connection },
    { id: 'LAB-2', category: 'OFFICE_AND_YOUTH_TEAM', ...connection },
    consentBasis({
      id: 'LAB-3',
      category: 'MEASURES',
      direction,
      purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
      roles: counsellors,
    }),
    consentBasis({
      id: 'LAB-4',
      category: 'EFFORT_GROUP',
      direction,
      purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
      roles: counsellors,
    }),
    consentBasis({
      id: 'LAB-5',
      category: 'MENTOR',
      direction,
      purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
      roles: counsellors,
    }),
    consentBasis({
      id: 'LAB-6',
      category: 'MEASURES',
      direction,
      purpose: 'COORDINATED_SERVICES',
      roles: counsellors,
    }),
    consentBasis({
      id: 'LAB-7',
      category: 'MEASURES',
      direction,
      purpose: 'CAREER_GUIDANCE',
      roles: advisors,
    }),
    consentBasis({ id: 'LAB-8', category: 'MEASURES', direction, purpose: 'APEL', roles: advisors }),
  ],
};
