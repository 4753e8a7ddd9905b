import { dateOf, dayOf, type Day } from '@samspill/shared/day';
import type { BodyLevel } from '../generated/graph.ts';
import type { Db } from './db.ts';
import { RECORD } from './writes/record.ts';

/** A body in which the parties of an agreement meet. */
export interface Body {
  readonly id: string;
  readonly agreementId: string;
  readonly level: BodyLevel;
  readonly name: string;
  readonly source: string;
  /** Only a document tells of it, neither the generator nor the record of the parties. */
  readonly onlyByDocument: boolean;
}

/** A body as it is shown on a day. */
export interface CooperationBodyRow extends Body {
  readonly day: Day;
}

/** The bodies of these ids, or of these agreements by level. */
export async function bodiesBy(
  db: Db,
  key: 'id' | 'agreementId',
  values: readonly string[],
): Promise<readonly Body[]> {
  const bodies = await db.cooperationBody.findMany({
    where: { [key]: { in: [...values] } },
    orderBy: [{ level: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  });
  return bodies.map(bodyOf);
}

/** The bodies at the national level, by name. */
export async function nationalBodies(db: Db): Promise<readonly Body[]> {
  const bodies = await db.cooperationBody.findMany({
    where: { agreement: { kind: 'NATIONAL' } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return bodies.map(bodyOf);
}

const bodyOf = (body: Omit<Body, 'onlyByDocument'>): Body => ({
  ...body,
  onlyByDocument: body.source !== 'synthetic' && body.source !== RECORD,
});

/** The last day on or before a day on which each body met. */
export async function lastMeetings(
  db: Db,
  bodyIds: readonly string[],
  day: Day,
): Promise<readonly { readonly bodyId: string; readonly heldOn: Day }[]> {
  const meetings = await db.$queryRaw<{ readonly bodyId: string; readonly heldOn: Date | null }[]>`
    SELECT k.id AS "bodyId",
           (SELECT m.held_on FROM body_meeting m
            WHERE m.body_id = k.id AND m.held_on <= ${day}::date
            ORDER BY m.held_on DESC LIMIT 1) AS "heldOn"
    FROM unnest(${[...bodyIds]}::text[]) AS k(id)`;
  return meetings.flatMap(({ bodyId, heldOn }) => (heldOn ? [{ bodyId, heldOn: dayOf(heldOn) }] : []));
}

/** How many tasks each body had been given and not done on a day; nothing for a body that had none. */
export async function openTasks(
  db: Db,
  bodyIds: readonly string[],
  day: Day,
): Promise<readonly { readonly bodyId: string; readonly count: number }[]> {
  const date = dateOf(day);
  const tasks = await db.bodyTask.groupBy({
    by: ['bodyId'],
    where: {
      bodyId: { in: [...bodyIds] },
      givenOn: { lte: date },
      OR: [{ doneOn: null }, { doneOn: { gt: date } }],
    },
    _count: true,
  });
  return tasks.map(({ bodyId, _count }) => ({ bodyId, count: _count }));
}
