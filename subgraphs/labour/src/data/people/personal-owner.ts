import { LABOUR_BASES } from '@samspill/shared/decisions/labour-bases';
import type { PersonalOwner } from '@samspill/shared/personal/personal-owner';
import { readEffortGroups } from './effort-group.ts';
import { readMeasures } from './measures.ts';
import { readMentors } from './mentor.ts';
import { readOfficesAndYouthTeams } from './office-and-youth-team.ts';
import { readRegistrations } from './registration.ts';
import { relationsOf } from './relations-of.ts';

/** Who reads NAV's data about persons within NAV: the youth team of the office at which a person is registered. */
const YOUTH_TEAM = ['NAV_YOUTH_TEAM'] as const;

/** What NAV owns of persons, and how it is read. */
export const personalOwner = {
  owner: 'labour',
  bases: LABOUR_BASES,
  ownRoles: {
    REGISTRATION: YOUTH_TEAM,
    EFFORT_GROUP: YOUTH_TEAM,
    MEASURES: YOUTH_TEAM,
    OFFICE_AND_YOUTH_TEAM: YOUTH_TEAM,
    MENTOR: YOUTH_TEAM,
  },
  readers: {
    REGISTRATION: readRegistrations,
    EFFORT_GROUP: readEffortGroups,
    MEASURES: readMeasures,
    OFFICE_AND_YOUTH_TEAM: readOfficesAndYouthTeams,
    MENTOR: readMentors,
  },
  relationsOf,
} satisfies PersonalOwner;
