import type { Db } from './db.ts';
import type { PartyRow } from './parties.ts';
import { partyRow, type Participant } from './party-row.ts';

/** A programme, as far as its document tells of it. */
export interface ProgrammeRow {
  readonly code: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly owner: string | null;
  readonly source: string;
  readonly synthetic: boolean;
}

/** Something that the parties of an agreement do together, with others. */
export interface JointProjectRow {
  readonly id: string;
  readonly name: string;
  readonly programmeCode: string | null;
  readonly places: number | null;
  readonly synthetic: boolean;
}

/** Every programme, by code; none of them is invented. */
export async function programmes(db: Db): Promise<readonly ProgrammeRow[]> {
  const rows = await db.programme.findMany({ orderBy: { code: 'asc' } });
  return rows.map(({ fromYear, toYear, ...row }) => ({
    ...row,
    from: fromYear,
    to: toYear,
    synthetic: false,
  }));
}

/** The projects under each agreement, by name. */
export function projectsOfAgreements(
  db: Db,
  agreementIds: readonly string[],
): Promise<readonly (JointProjectRow & { readonly agreementId: string })[]> {
  return db.$queryRaw`
    SELECT p.agreement_id AS "agreementId", p.id, p.name, p.programme_code AS "programmeCode", p.places, a.synthetic
    FROM joint_project p
    JOIN agreement a ON a.id = p.agreement_id
    WHERE p.agreement_id = ANY(${[...agreementIds]}::text[])
    ORDER BY p.name COLLATE "C", p.id`;
}

/** Those who take part in each project, in order. */
export async function partnersOfProjects(
  db: Db,
  projectIds: readonly string[],
): Promise<readonly (PartyRow & { readonly projectId: string })[]> {
  const partners = await db.$queryRaw<
    (Participant & { readonly projectId: string; readonly synthetic: boolean })[]
  >`
    SELECT r.project_id AS "projectId", r.role::text AS role, r.name, r.unit_number AS "unitNumber",
           r.organisation_number AS "organisationNumber", a.synthetic
    FROM project_partner r
    JOIN joint_project p ON p.id = r.project_id
    JOIN agreement a ON a.id = p.agreement_id
    WHERE r.project_id = ANY(${[...projectIds]}::text[])
    ORDER BY r.position`;
  return partners.map(({ projectId, synthetic, ...partner }) => ({
    ...partyRow(partner, synthetic),
    projectId,
  }));
}

/** Where so many of a project's participants were at the end of a year. */
export interface ProjectCount {
  readonly year: number;
  readonly destination: 'EDUCATION' | 'WORK' | 'STILL_TAKING_PART' | 'OTHER';
  readonly count: number;
}

/** What each project has reported, by year and destination. */
export function countsOfProjects(
  db: Db,
  projectIds: readonly string[],
): Promise<readonly (ProjectCount & { readonly projectId: string })[]> {
  return db.$queryRaw`
    SELECT project_id AS "projectId", year, destination::text AS destination, persons AS count
    FROM project_figure
    WHERE project_id = ANY(${[...projectIds]}::text[])
    ORDER BY year, destination`;
}
