import type { Purpose } from '@samspill/shared/decisions/purpose';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import type { CastName } from '../../cli/src/cast/cast.ts';

/** A document about persons, with what and as whom it is asked. */
export interface PersonalDocument {
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly as: CastName;
  readonly purpose: Purpose;
}

/** Somebody whom both services know, the same at every scale. */
const known = youngPeopleAt(0.02).find(
  (person) => person.countyCode === '46' && person.isFollowedUp && person.isRegistered && !person.isProtected,
);

/** What is asked about persons beside the questions of the documentation, once for each way in which it is read. */
export const PERSONAL_DOCUMENTS: readonly PersonalDocument[] = [
  {
    name: 'registrations with what the county knows',
    document: `{ myRegistrations(first: 60) { totalCount nodes { registeredOn person {
      followUpCaseForNav { __typename } schoolHistoryForNav { __typename } offersForNav { __typename }
      measures { __typename } effortGroup { __typename } mentor { __typename } } } } }`,
    variables: {},
    as: 'nav-youth-team',
    purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
  },
  {
    name: 'a person by number at the county',
    document: `query ($number: ID!) { youngPersonInEducation(nationalIdentityNumber: $number) {
      followUpCase { __typename } schoolHistory { __typename } offers { __typename } apelCase { __typename }
      guidance { __typename } measuresForCounty { __typename } registrationForCounty { __typename } } }`,
    variables: { number: known?.nationalIdentityNumber },
    as: 'follow-up-counsellor',
    purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
  },
  {
    name: 'a person by number at NAV',
    document: `query ($number: ID!) { youngPersonInLabour(nationalIdentityNumber: $number) {
      registration { __typename } measures { __typename } followUpCaseForNav { __typename } referrals { state } } }`,
    variables: { number: known?.nationalIdentityNumber },
    as: 'nav-youth-team',
    purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
  },
  {
    name: 'sent referrals',
    document: '{ sentReferrals(first: 60) { totalCount nodes { state isOverdue person { id } } } }',
    variables: {},
    as: 'follow-up-counsellor',
    purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
  },
  {
    name: 'who has asked for what of oneself',
    document: `{ myself { myDisclosuresInEducation(first: 20) { nodes { at } }
      myDisclosuresInLabour(first: 20) { nodes { at } } myDisclosuresInAgreements(first: 20) { nodes { at } } } }`,
    variables: {},
    as: 'citizen',
    purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
  },
];
