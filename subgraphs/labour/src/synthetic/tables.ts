import { employersAt } from '@samspill/shared/synthetic/employers-at';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { youngPersonTable } from '@samspill/shared/people/young-person-table';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { employerTable } from './employers.ts';
import { iwCooperations } from './iw-cooperations.ts';
import { iwTables } from './iw-tables.ts';
import { measureEndingTable } from './measure-endings.ts';
import { effortGroupTable } from './people/effort-groups.ts';
import { measureParticipationTable } from './people/measure-participations.ts';
import { mentorAssignmentTable } from './people/mentor-assignments.ts';
import { officeAndYouthTeamTable } from './people/offices-and-youth-teams.ts';
import { registrationTable } from './people/registration-table.ts';
import { inventRegistrations } from './people/registrations.ts';
import { officeCapacityTable } from './office-capacity.ts';
import { placedAndTrainedTable } from './placed-and-trained.ts';
import { restructuringCases } from './restructuring-cases.ts';
import { restructuringTables } from './restructuring-tables.ts';
import { sickLeaveTable } from './sick-leave.ts';

/** Every table that is invented in this subgraph at a scale, in an order in which foreign keys hold. */
export function syntheticTables(scale: number, pseudonymKey = ''): readonly SyntheticTable[] {
  const employers = employersAt(scale);
  const people = youngPeopleAt(scale);
  const registrations = inventRegistrations(people);
  return [
    employerTable(employers),
    ...restructuringTables(restructuringCases(employers)),
    ...iwTables(iwCooperations(employers)),
    sickLeaveTable(employers, scale),
    officeCapacityTable(),
    placedAndTrainedTable(),
    measureEndingTable(),
    youngPersonTable(people, pseudonymKey),
    registrationTable(registrations),
    effortGroupTable(registrations),
    measureParticipationTable(registrations),
    officeAndYouthTeamTable(registrations),
    mentorAssignmentTable(registrations, employers),
  ];
}
