import { disclosuresField } from '@samspill/shared/personal/disclosures-field';
import { otherField, ownField, relationField } from '@samspill/shared/personal/personal-fields';
import type { ApelCaseRow } from '../data/people/apel-case.ts';
import type { FollowUpCaseRow } from '../data/people/follow-up-case.ts';
import type { GuidanceRow } from '../data/people/guidance.ts';
import type { OffersRow } from '../data/people/offers.ts';
import type { SchoolHistoryRow } from '../data/people/school-history.ts';
import type { YoungPersonResolvers } from '../generated/resolvers.ts';

/** A young person is whoever is named, known or not: what lies below goes through the gate. */
export const YoungPerson = {
  __resolveReference: (person) => person,
  myDisclosuresInEducation: disclosuresField,
  followUpCase: ownField<FollowUpCaseRow>('FOLLOW_UP_CASE'),
  schoolHistory: ownField<SchoolHistoryRow>('SCHOOL_HISTORY'),
  offers: ownField<OffersRow>('OFFERS'),
  apelCase: ownField<ApelCaseRow>('APEL_CASE'),
  guidance: ownField<GuidanceRow>('GUIDANCE'),
  followUpCaseForNav: otherField<FollowUpCaseRow>('FOLLOW_UP_CASE', 'followUpCaseDecision'),
  schoolHistoryForNav: otherField<SchoolHistoryRow>('SCHOOL_HISTORY', 'schoolHistoryDecision'),
  offersForNav: otherField<OffersRow>('OFFERS', 'offersDecision'),
  apelCaseForNav: otherField<ApelCaseRow>('APEL_CASE', 'apelCaseDecision'),
  guidanceForNav: otherField<GuidanceRow>('GUIDANCE', 'guidanceDecision'),
  educationRelation: relationField,
  educationRelationProof: relationField,
} satisfies YoungPersonResolvers;
