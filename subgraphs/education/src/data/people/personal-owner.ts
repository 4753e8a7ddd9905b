import { EDUCATION_BASES } from '@samspill/shared/decisions/education-bases';
import type { PersonalOwner } from '@samspill/shared/personal/personal-owner';
import { apelCases } from './apel-case.ts';
import { followUpCases } from './follow-up-case.ts';
import { guidanceOf } from './guidance.ts';
import { offersOf } from './offers.ts';
import { relationsOf } from './relations-of.ts';
import { schoolHistories } from './school-history.ts';

/** What the county education administrations own about persons, and who of their own staff reads it. */
export const personalOwner: PersonalOwner = {
  owner: 'education',
  bases: EDUCATION_BASES,
  ownRoles: {
    FOLLOW_UP_CASE: ['FOLLOW_UP_COUNSELLOR'],
    SCHOOL_HISTORY: ['FOLLOW_UP_COUNSELLOR'],
    OFFERS: ['FOLLOW_UP_COUNSELLOR'],
    GUIDANCE: ['CAREER_ADVISOR', 'FOLLOW_UP_COUNSELLOR'],
    APEL_CASE: ['CAREER_ADVISOR', 'FOLLOW_UP_COUNSELLOR'],
  },
  readers: {
    FOLLOW_UP_CASE: followUpCases,
    SCHOOL_HISTORY: schoolHistories,
    OFFERS: offersOf,
    APEL_CASE: apelCases,
    GUIDANCE: guidanceOf,
  },
  relationsOf,
};
