import { createRandom } from '@samspill/shared/synthetic/random';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import type { InventedRegistration } from './registrations.ts';

/** Youth teams stand in over 80 % of the offices. */
const WITH_TEAM = 0.85;

/** The offices that follow up those who are registered, with their youth teams; nobody follows up who has left. */
export function officeAndYouthTeamTable(registrations: readonly InventedRegistration[]): SyntheticTable {
  const rows = registrations
    .filter(({ endedOn }) => endedOn === null)
    .map(({ person, office, registeredOn }) => {
      const hasTeam = createRandom(`youth team ${office.unitNumber}`).chance(WITH_TEAM);
      return {
        person_id: person.id,
        unit_number: office.unitNumber,
        youth_team: hasTeam ? `Ungdomsteamet, ${office.name}` : null,
        since: registeredOn,
      };
    });
  return { table: 'office_and_youth_team', key: ['person_id'], count: rows.length, rows: () => rows };
}
