import type { Cells } from '@samspill/shared/reference/cell';
import { createRandom } from '@samspill/shared/synthetic/random';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { allOffices } from './offices.ts';

/** Near what the document says: over 80 % of offices have a youth team, about a third of the teams a specialist. */
const YOUTH_TEAM_SHARE = 0.85;
const TEAM_SPECIALIST_SHARE = 0.33;
const OTHER_SPECIALIST_SHARE = 0.18;
/** Caseloads of 12 to 20, and some offices over that. */
const CASELOAD = [12, 20] as const;
const OVER = [21, 27] as const;
const OVER_SHARE = 0.12;

/** The capacity of each office that is likely open; the same at every scale. */
export function officeCapacityTable(): SyntheticTable {
  const open = allOffices().filter(({ isOpen }) => isOpen);
  return {
    table: 'office_capacity',
    key: ['unit_number'],
    count: open.length,
    rows: () => open.map(({ unitNumber }) => capacityRow(unitNumber)),
  };
}

function capacityRow(unitNumber: string): Cells {
  const random = createRandom(`office capacity ${unitNumber}`);
  const hasYouthTeam = random.chance(YOUTH_TEAM_SHARE);
  const teamHasSpecialist = hasYouthTeam && random.chance(TEAM_SPECIALIST_SHARE);
  const hasSpecialists = teamHasSpecialist || random.chance(OTHER_SPECIALIST_SHARE);
  const specialists = hasSpecialists ? random.int(1, 6) : 0;
  const [least, most] = random.chance(OVER_SHARE) ? OVER : CASELOAD;
  const clients = Array.from({ length: specialists }, () => random.int(least, most));
  return {
    unit_number: unitNumber,
    has_youth_team: String(hasYouthTeam),
    team_has_specialist: String(teamHasSpecialist),
    employment_specialists: String(specialists),
    ips_specialists: String(random.int(Math.floor(specialists / 3), specialists)),
    clients: String(clients.reduce((sum, count) => sum + count, 0)),
    market_advisors: String(random.int(1, 3)),
  };
}
