import type { Cells } from '@samspill/shared/reference/cell';
import { employersAt } from '@samspill/shared/synthetic/employers-at';
import { createRandom } from '@samspill/shared/synthetic/random';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { groupRows } from './group-rows.ts';
import { allOffices, type Office } from './offices.ts';

/** Near what the document says: over 80 % of offices have a youth team, about a third of the teams a specialist. */
const YOUTH_TEAM_SHARE = 0.85;
const TEAM_SPECIALIST_SHARE = 0.33;
const OTHER_SPECIALIST_SHARE = 0.18;
/** Caseloads of 12 to 20, and some offices over that. */
const CASELOAD = [12, 20] as const;
const OVER = [21, 27] as const;
const OVER_SHARE = 0.12;
/** Employers of the municipality for each office in it, by which an office has room for more specialists. */
const ROOM = 12;
const MOST_SPECIALISTS = 14;
/** Where the municipality is not known: the districts of Oslo are large, the others small or shared. */
const ROOM_OF_UNKNOWN = { OSLO: 9, ELSEWHERE: 3 } as const;

/** The capacity of each office that is likely open; the same at every scale. */
export function officeCapacityTable(): SyntheticTable {
  const open = allOffices().filter(({ isOpen }) => isOpen);
  const roomOf = roomOfOffices(open);
  return {
    table: 'office_capacity',
    key: ['unit_number'],
    count: open.length,
    rows: () => open.map((office) => capacityRow(office.unitNumber, roomOf(office))),
  };
}

/** How many specialists an office has room for at the most: employers lie as people live, so a small place has one or two. */
function roomOfOffices(open: readonly Office[]): (office: Office) => number {
  const employers = groupRows(employersAt(1), ({ municipalityCode }) => municipalityCode);
  const offices = groupRows(open, ({ municipalityCode }) => municipalityCode);
  return ({ municipalityCode, countyCode }) => {
    if (municipalityCode === '') return ROOM_OF_UNKNOWN[countyCode === '03' ? 'OSLO' : 'ELSEWHERE'];
    const served = (employers.get(municipalityCode) ?? []).length;
    const share = served / (offices.get(municipalityCode) ?? [null]).length;
    return Math.min(MOST_SPECIALISTS, 1 + Math.ceil(share / ROOM));
  };
}

function capacityRow(unitNumber: string, room: number): Cells {
  const random = createRandom(`office capacity ${unitNumber}`);
  const hasYouthTeam = random.chance(YOUTH_TEAM_SHARE);
  const teamHasSpecialist = hasYouthTeam && random.chance(TEAM_SPECIALIST_SHARE);
  const hasSpecialists = teamHasSpecialist || random.chance(OTHER_SPECIALIST_SHARE);
  const specialists = hasSpecialists ? random.int(1, room) : 0;
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
