import type { Db, EmployerServiceTeam } from './db.ts';
import { named } from './employer-services.ts';

/** A team that serves employers. */
export type EmployerServiceTeamRow = Omit<EmployerServiceTeam, 'nameNo'> & { readonly name: string };

/** A unit that has a member in a team. */
export interface EmployerServiceTeamMemberRow {
  readonly teamCode: string;
  readonly unitNumber: string;
  readonly role: string;
}

/** Every team, by code. */
export async function employerServiceTeams(db: Db): Promise<readonly EmployerServiceTeamRow[]> {
  return (await db.employerServiceTeam.findMany({ orderBy: { code: 'asc' } })).map(named);
}

/** The units with a member in these teams, by number. */
export function membersOfTeams(
  db: Db,
  teamCodes: readonly string[],
): Promise<readonly EmployerServiceTeamMemberRow[]> {
  return db.employerServiceTeamMember.findMany({
    where: { teamCode: { in: [...teamCodes] } },
    orderBy: { unitNumber: 'asc' },
  });
}
