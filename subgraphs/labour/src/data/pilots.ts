import type { PilotOutcomeKind, PilotRole } from '../generated/graph.ts';
import type { Db, Pilot, PilotOutcome, PilotParticipants, PilotSite } from './db.ts';

/** A pilot as a document tells of it. */
export type PilotRow = Pilot;

/** Where a pilot was tried; the office is null where the place has several. */
export type PilotSiteRow = PilotSite;

/** How many took part in one role. */
export type PilotParticipantsRow = Omit<PilotParticipants, 'role'> & { readonly role: PilotRole };

/** What became of the clients; a count that nobody has published is null, with the reason. */
export type PilotOutcomeRow = Omit<PilotOutcome, 'kind'> & { readonly kind: PilotOutcomeKind };

const IN_PLACE = { place: 'asc' } as const;
const ofPilots = (ids: readonly string[]) => ({ pilotId: { in: [...ids] } });

/** Every pilot, by id. */
export function allPilots(db: Db): Promise<readonly PilotRow[]> {
  return db.pilot.findMany({ orderBy: { id: 'asc' } });
}

/** The pilots of these ids. */
export function pilotsById(db: Db, ids: readonly string[]): Promise<readonly PilotRow[]> {
  return db.pilot.findMany({ where: { id: { in: [...ids] } } });
}

/** The sites of these pilots, in the order of the document. */
export function sitesOfPilots(db: Db, ids: readonly string[]): Promise<readonly PilotSiteRow[]> {
  return db.pilotSite.findMany({ where: ofPilots(ids), orderBy: IN_PLACE });
}

/** The participants of these pilots by role, in the order of the document. */
export async function participantsOfPilots(
  db: Db,
  ids: readonly string[],
): Promise<readonly PilotParticipantsRow[]> {
  const rows = await db.pilotParticipants.findMany({ where: ofPilots(ids), orderBy: IN_PLACE });
  return rows.map((row) => ({ ...row, role: row.role as PilotRole }));
}

/** The outcomes of these pilots, those that are published first. */
export async function outcomesOfPilots(db: Db, ids: readonly string[]): Promise<readonly PilotOutcomeRow[]> {
  const rows = await db.pilotOutcome.findMany({ where: ofPilots(ids), orderBy: IN_PLACE });
  return rows.map((row) => ({ ...row, kind: row.kind as PilotOutcomeKind }));
}

/** What stood in the way of these pilots, in the order of the document. */
export function barriersOfPilots(
  db: Db,
  ids: readonly string[],
): Promise<readonly { readonly pilotId: string; readonly barrier: string }[]> {
  return db.pilotBarrier.findMany({ where: ofPilots(ids), orderBy: IN_PLACE });
}
