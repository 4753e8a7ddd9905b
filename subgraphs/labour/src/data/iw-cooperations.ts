import { dayOf, dayOrNull, type Day } from '@samspill/shared/day';
import type {
  IwActivityKind,
  IwCollaborator,
  IwCooperationStatus,
  IwParticipant,
  IwSubsidyKind,
  IwThemeCode,
  IwWorkStatus,
} from '../generated/graph.ts';
import type { Db, IwActivity, IwCooperation, IwSubsidy } from './db.ts';

/** The cooperation of an employer with a centre; `planAgreedOn` is null until there is a plan. */
export interface IwCooperationRow {
  readonly id: string;
  readonly organisationNumber: string;
  readonly centreNumber: string;
  readonly contactRole: string;
  readonly status: IwCooperationStatus;
  readonly participants: readonly IwParticipant[];
  readonly collaborators: readonly IwCollaborator[];
  readonly startedOn: Day;
  readonly planAgreedOn: Day | null;
}

/** A plan is known by its cooperation. */
export interface IwPlanRow {
  readonly cooperationId: string;
  readonly agreedOn: Day;
}

/** A theme of a plan. */
export interface IwThemeRow {
  readonly cooperationId: string;
  readonly code: IwThemeCode;
  readonly status: IwWorkStatus;
}

/** What has been agreed on with a workplace. */
export interface IwActivityRow {
  readonly cooperationId: string;
  readonly kind: IwActivityKind;
  readonly status: IwWorkStatus;
  readonly agreedOn: Day;
}

/** A subsidy to a workplace, in whole kroner. */
export interface IwSubsidyRow {
  readonly cooperationId: string;
  readonly kind: IwSubsidyKind;
  readonly amountNok: number;
  readonly grantedOn: Day;
}

/** The role that a workplace turns to, at a centre. */
export interface ContactRoleRow {
  readonly role: string;
  readonly centreNumber: string;
}

const cooperationRow = (row: IwCooperation): IwCooperationRow => ({
  ...row,
  status: row.status as IwCooperationStatus,
  participants: row.participants as IwParticipant[],
  collaborators: row.collaborators as IwCollaborator[],
  startedOn: dayOf(row.startedOn),
  planAgreedOn: dayOrNull(row.planAgreedOn),
});

const activityRow = (row: IwActivity): IwActivityRow => ({
  ...row,
  kind: row.kind as IwActivityKind,
  status: row.status as IwWorkStatus,
  agreedOn: dayOf(row.agreedOn),
});

const subsidyRow = (row: IwSubsidy): IwSubsidyRow => ({
  ...row,
  kind: row.kind as IwSubsidyKind,
  grantedOn: dayOf(row.grantedOn),
});

const IN_PLACE = { place: 'asc' } as const;
const ofCooperations = (ids: readonly string[]) => ({ cooperationId: { in: [...ids] } });

/** The cooperations of these ids. */
export async function cooperationsById(db: Db, ids: readonly string[]): Promise<readonly IwCooperationRow[]> {
  return (await db.iwCooperation.findMany({ where: { id: { in: [...ids] } } })).map(cooperationRow);
}

/** The cooperations of these employers, one of each at most. */
export async function cooperationsOfEmployers(
  db: Db,
  numbers: readonly string[],
): Promise<readonly IwCooperationRow[]> {
  const where = { organisationNumber: { in: [...numbers] } };
  return (await db.iwCooperation.findMany({ where })).map(cooperationRow);
}

/** The themes of these cooperations' plans, in order. */
export async function themesOfCooperations(db: Db, ids: readonly string[]): Promise<readonly IwThemeRow[]> {
  const themes = await db.iwTheme.findMany({ where: ofCooperations(ids), orderBy: IN_PLACE });
  return themes.map((row) => ({
    ...row,
    code: row.code as IwThemeCode,
    status: row.status as IwWorkStatus,
  }));
}

/** What was agreed on in these cooperations, in order. */
export async function activitiesOfCooperations(
  db: Db,
  ids: readonly string[],
): Promise<readonly IwActivityRow[]> {
  return (await db.iwActivity.findMany({ where: ofCooperations(ids), orderBy: IN_PLACE })).map(activityRow);
}

/** The subsidies of these cooperations, the first one first. */
export async function subsidiesOfCooperations(
  db: Db,
  ids: readonly string[],
): Promise<readonly IwSubsidyRow[]> {
  return (await db.iwSubsidy.findMany({ where: ofCooperations(ids), orderBy: IN_PLACE })).map(subsidyRow);
}
