import { consentBasis } from './consent-basis.ts';
import type { LegalBasisTable } from './legal-basis.ts';

const direction = 'EDUCATION_TO_LABOUR';
const roles = ['NAV_YOUTH_TEAM'] as const;

/**
 * The legal bases on which the county education administrations let data about a person go to NAV. The follow-up service
 * furthers its own duty by telling NAV of a case; all else needs consent, since no paragraph is certain to carry it.
 */
export const EDUCATION_BASES: LegalBasisTable = {
  owner: 'education',
  reviewed: '2026-12-01',
  bases: [
    {
      id: 'EDU-1',
      category: 'FOLLOW_UP_CASE',
      direction,
      purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
      paragraph:
        'Education Act 2023 (opplæringslova) § 9-4, Public Administration Act (forvaltningsloven) § 13 b no. 5',
      article: 'GDPR art. 6 no. 1 e',
      needsConsent: false,
      roles,
      source: 'Prop. 57 L (2022–2023) chapter 45',
    },
    consentBasis({
      id: 'EDU-2',
      category: 'SCHOOL_HISTORY',
      direction,
      purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
      roles,
    }),
    consentBasis({
      id: 'EDU-3',
      category: 'OFFERS',
      direction,
      purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
      roles,
    }),
    consentBasis({ id: 'EDU-4', category: 'OFFERS', direction, purpose: 'COORDINATED_SERVICES', roles }),
    consentBasis({
      id: 'EDU-5',
      category: 'SCHOOL_HISTORY',
      direction,
      purpose: 'COORDINATED_SERVICES',
      roles,
    }),
    consentBasis({ id: 'EDU-6', category: 'SCHOOL_HISTORY', direction, purpose: 'BASIC_SKILLS', roles }),
    consentBasis({ id: 'EDU-7', category: 'APEL_CASE', direction, purpose: 'APEL', roles }),
    consentBasis({ id: 'EDU-8', category: 'GUIDANCE', direction, purpose: 'CAREER_GUIDANCE', roles }),
  ],
};
