import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { apelCaseOf } from './apel-case.ts';
import { followUpCaseOf } from './follow-up-case.ts';
import { followUpContactsOf } from './follow-up-contacts.ts';
import { guidanceOf } from './guidance.ts';
import { offersOf } from './offers.ts';
import { peopleTable } from './people-table.ts';
import { schoolYearsOf } from './school-years.ts';

/** What the county knows of these young people, a table for each category and one for the attempts to reach them. */
export function peopleTables(people: readonly SyntheticYoungPerson[]): readonly SyntheticTable[] {
  return [
    peopleTable('follow_up_case', ['person_id'], { people, rowsOf: followUpCaseOf }),
    peopleTable('follow_up_contact', ['person_id', 'place'], { people, rowsOf: followUpContactsOf }),
    peopleTable('school_year', ['person_id', 'school_year_start'], { people, rowsOf: schoolYearsOf }),
    peopleTable('education_offer', ['person_id', 'offered_on', 'kind'], { people, rowsOf: offersOf }),
    peopleTable('apel_case', ['person_id'], { people, rowsOf: apelCaseOf }),
    peopleTable('guidance', ['person_id'], { people, rowsOf: guidanceOf }),
  ];
}
