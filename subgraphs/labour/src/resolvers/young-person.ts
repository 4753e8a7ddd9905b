import { disclosuresField } from '@samspill/shared/personal/disclosures-field';
import { otherField, ownField, relationField } from '@samspill/shared/personal/personal-fields';
import type { EffortGroupDecisionRow } from '../data/people/effort-group.ts';
import type { MeasuresRow } from '../data/people/measures.ts';
import type { MentorRow } from '../data/people/mentor.ts';
import type { OfficeAndYouthTeamRow } from '../data/people/office-and-youth-team.ts';
import type { RegistrationRow } from '../data/people/registration.ts';
import type { YoungPersonResolvers } from '../generated/resolvers.ts';

/** A young person is whoever is named, known or not: what lies below goes through the gate. */
export const YoungPerson = {
  __resolveReference: (person) => person,
  myDisclosuresInLabour: disclosuresField,
  labourRelation: relationField,
  labourRelationProof: relationField,
  registration: ownField<RegistrationRow>('REGISTRATION'),
  effortGroup: ownField<EffortGroupDecisionRow>('EFFORT_GROUP'),
  measures: ownField<MeasuresRow>('MEASURES'),
  officeAndYouthTeam: ownField<OfficeAndYouthTeamRow>('OFFICE_AND_YOUTH_TEAM'),
  mentor: ownField<MentorRow>('MENTOR'),
  registrationForCounty: otherField<RegistrationRow>('REGISTRATION', 'registrationDecision'),
  effortGroupForCounty: otherField<EffortGroupDecisionRow>('EFFORT_GROUP', 'effortGroupDecision'),
  measuresForCounty: otherField<MeasuresRow>('MEASURES', 'measuresDecision'),
  officeAndYouthTeamForCounty: otherField<OfficeAndYouthTeamRow>(
    'OFFICE_AND_YOUTH_TEAM',
    'officeAndYouthTeamDecision',
  ),
  mentorForCounty: otherField<MentorRow>('MENTOR', 'mentorDecision'),
} satisfies YoungPersonResolvers;
