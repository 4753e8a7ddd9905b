import { disclosuresField } from '@samspill/shared/personal/disclosures-field';
import { gated } from '@samspill/shared/access/gated';
import type { YoungPersonResolvers } from '../generated/resolvers.ts';
import { decisionField } from './decision-field.ts';

/** A young person as others name it: by id, known or not, with the relations that they have signed. */
export const YoungPerson = {
  __resolveReference: (person) => person,
  myDisclosuresInAgreements: disclosuresField,
  consents: gated(({ id }, _args, { consents }) => consents.of(id)),
  referrals: gated(({ id }, _args, { referrals }) => referrals.ofPerson(id)),
  followUpCaseDecision: decisionField('FOLLOW_UP_CASE'),
  schoolHistoryDecision: decisionField('SCHOOL_HISTORY'),
  offersDecision: decisionField('OFFERS'),
  apelCaseDecision: decisionField('APEL_CASE'),
  guidanceDecision: decisionField('GUIDANCE'),
  registrationDecision: decisionField('REGISTRATION'),
  effortGroupDecision: decisionField('EFFORT_GROUP'),
  measuresDecision: decisionField('MEASURES'),
  officeAndYouthTeamDecision: decisionField('OFFICE_AND_YOUTH_TEAM'),
  mentorDecision: decisionField('MENTOR'),
} satisfies YoungPersonResolvers;
