import { DATA_CATEGORIES, type DataCategory, type DataOwner } from '@samspill/shared/decisions/data-category';
import type { AskedWay } from './inquiry.ts';

interface CategoryFields {
  readonly field: string;
  readonly type: string;
  /** All that a value is compared by. */
  readonly selection: string;
}

/** Each category by its field, its type, and the fields of its own. */
export const CATEGORY_FIELDS: Readonly<Record<DataCategory, CategoryFields>> = {
  FOLLOW_UP_CASE: {
    field: 'followUpCase',
    type: 'FollowUpCase',
    selection: 'reason openedOn closedOn contactAttempts { on channel reached }',
  },
  SCHOOL_HISTORY: {
    field: 'schoolHistory',
    type: 'SchoolHistory',
    selection: 'schoolYears { level outcome }',
  },
  OFFERS: { field: 'offers', type: 'Offers', selection: 'offers { offeredOn kind answer answeredOn }' },
  APEL_CASE: { field: 'apelCase', type: 'ApelCase', selection: 'phase track openedOn decidedOn' },
  GUIDANCE: { field: 'guidance', type: 'Guidance', selection: 'openedOn closedOn heldOn themes' },
  REGISTRATION: {
    field: 'registration',
    type: 'Registration',
    selection: 'status kind registeredOn endedOn',
  },
  EFFORT_GROUP: { field: 'effortGroup', type: 'EffortGroupDecision', selection: 'effortGroup decidedOn' },
  MEASURES: {
    field: 'measures',
    type: 'Measures',
    selection: 'participations { status startsOn endsOn }',
  },
  OFFICE_AND_YOUTH_TEAM: {
    field: 'officeAndYouthTeam',
    type: 'OfficeAndYouthTeam',
    selection: 'youthTeam since',
  },
  MENTOR: { field: 'mentor', type: 'Mentor', selection: 'startsOn endsOn' },
};

/** The categories of an owner. */
export function categoriesOf(owner: DataOwner): readonly DataCategory[] {
  const all = Object.keys(DATA_CATEGORIES) as DataCategory[];
  return all.filter((category) => DATA_CATEGORIES[category].owner === owner);
}

/** The categories whose value names the person again. */
export const NAMES_PERSON: readonly DataCategory[] = ['FOLLOW_UP_CASE', 'REGISTRATION'];

/** The field by which a category is asked for in a way. */
export function fieldOf(category: DataCategory, way: AskedWay): string {
  const suffix = DATA_CATEGORIES[category].owner === 'education' ? 'ForNav' : 'ForCounty';
  return `${CATEGORY_FIELDS[category].field}${way === 'OWN' ? '' : suffix}`;
}

/** The list of an owner, and the field by which a person is found in it by number. */
export const ROOT_FIELDS = {
  education: { list: 'myFollowUpCases', byNumber: 'youngPersonInEducation', category: 'FOLLOW_UP_CASE' },
  labour: { list: 'myRegistrations', byNumber: 'youngPersonInLabour', category: 'REGISTRATION' },
} as const;

/** The owner that is not this one. */
export function otherOwner(owner: DataOwner): DataOwner {
  return owner === 'labour' ? 'education' : 'labour';
}
