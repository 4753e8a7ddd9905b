import { addDays } from '@samspill/shared/day';
import type { SyntheticEmployer } from '@samspill/shared/synthetic/employer';
import { createRandom } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { groupRows } from '../group-rows.ts';
import type { InventedRegistration } from './registrations.ts';

const MENTORED = 0.12;

/** The assignments of mentors, at employers of the person's county, or of any where a small scale has none there. */
export function mentorAssignmentTable(
  registrations: readonly InventedRegistration[],
  employers: readonly SyntheticEmployer[],
): SyntheticTable {
  const byCounty = groupRows(employers, ({ countyCode }) => countyCode);
  const rows = registrations.flatMap(({ person, registeredOn, endedOn }) => {
    const random = createRandom(`mentor ${person.id}`);
    const startsOn = addDays(registeredOn, random.int(5, 120));
    if (!random.chance(MENTORED) || startsOn > (endedOn ?? STATE_DAY)) return [];
    const planned = addDays(startsOn, random.int(60, 360));
    const employer = random.pick(byCounty.get(person.countyCode) ?? employers);
    return [
      {
        person_id: person.id,
        organisation_number: employer.organisationNumber,
        starts_on: startsOn,
        ends_on: endedOn !== null && endedOn < planned ? endedOn : planned,
      },
    ];
  });
  return { table: 'mentor_assignment', key: ['person_id'], count: rows.length, rows: () => rows };
}
