import type { Database } from '@samspill/shared/database/database';
import { addDays, type Day } from '@samspill/shared/day';
import { loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { statusOn, versionOn } from '../resolvers/agreement-status.ts';
import { daysLeftOn, lastDayOn } from '../resolvers/last-day.ts';
import { agreements } from '../subgraph.ts';
import { agreementPage, type AgreementConditions } from './agreement-page.ts';
import type { AgreementLife } from './agreement-life.ts';
import { agreementsById } from './agreements.ts';
import { createDb, type Db } from './db.ts';
import { lastDay, shownVersion } from './last-day.ts';

let database: Database;
let db: Db;

beforeAll(async () => {
  const { folder, reference } = agreements;
  database = await prepareDatabase('pglite:', folder);
  await loadSeedIfNeeded({ database, folder, reference, note: () => undefined });
  db = createDb(database);
});
afterAll(async () => {
  await db.$disconnect();
  await database.close();
});

const FIRST = '2050-01-01';
const day = fc.integer({ min: 0, max: 24 }).map((days) => addDays(FIRST, days));
const drawnVersion = fc.record({
  from: fc.option(day, { freq: 8 }),
  to: fc.option(day, { freq: 1 }),
  nav: fc.option(day, { freq: 4 }),
  county: fc.option(day, { freq: 4 }),
  area: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
});
const drawnAgreement = fc.record({
  versions: fc.array(drawnVersion, { minLength: 1, maxLength: 3 }),
  ending: fc.option(
    fc.record({ kind: fc.constantFrom('TERMINATED', 'SUCCEEDED', 'CANCELLED'), endedOn: day }),
  ),
});
type DrawnAgreement = typeof drawnAgreement extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Writes an agreement fact by fact, as a life of mutations would, for a county of its own. */
async function write(id: string, countyCode: string, { versions, ending }: DrawnAgreement): Promise<void> {
  const { query } = database;
  await query(`INSERT INTO agreement VALUES ($1, 'COUNTY', NULL, true)`, [id]);
  await query('INSERT INTO agreement_county VALUES ($1, $2)', [id, countyCode]);
  for (const [place, { from, to, nav, county, area }] of versions.entries()) {
    const version = place + 1;
    const last = from !== null && to !== null && to < from ? from : to;
    await query('INSERT INTO agreement_version VALUES ($1, $2, $1, $3, $4)', [id, version, from, last]);
    for (const [position, role] of ['NAV_COUNTY_UNIT', 'COUNTY_EDUCATION_ADMINISTRATION'].entries()) {
      const party = [id, version, position + 1, role];
      await query(
        `INSERT INTO agreement_party VALUES ($1, $2, $3, $4::text::party_role, NULL, NULL, 'x')`,
        party,
      );
    }
    const approve = `UPDATE agreement_party SET approved_on = $4 WHERE agreement_id = $1 AND version = $2 AND position = $3`;
    await query(approve, [id, version, 1, nav]);
    await query(approve, [id, version, 2, county]);
    if (area) await query(`INSERT INTO agreement_area VALUES ($1, $2, 'APEL')`, [id, version]);
  }
  if (ending === null) return;
  const ended = [id, ending.kind, ending.endedOn];
  await query(
    `INSERT INTO agreement_ending VALUES ($1, $2::text::agreement_ending_kind, $3, 'COUNTY_REFORM')`,
    ended,
  );
}

interface Span {
  readonly id: string;
  readonly version: number;
  readonly first: Day;
  readonly last: Day | null;
}

const spans = (): Promise<readonly Span[]> =>
  database.query(`SELECT agreement_id AS id, version, in_force_from AS first, in_force_to AS last
    FROM county_agreement_in_force`);

/** The days on which the table of days in force says another thing than the status. */
function disagreements(
  rows: readonly AgreementLife[],
  held: readonly Span[],
  days: readonly Day[],
): readonly object[] {
  return rows.flatMap((row) => {
    const own = held.filter(({ id }) => id === row.id);
    return days.flatMap((on) => {
      const spans = own.filter(({ first, last }) => first <= on && (last ?? '9999') >= on);
      const held = spans.map(({ version }) => version).join();
      const inForce = row.kind === 'COUNTY' && statusOn(row, on) === 'IN_FORCE';
      const meant = inForce ? String(versionOn(row, on).version) : '';
      return held === meant ? [] : [{ row, on, held, meant }];
    });
  });
}

const allIds = async () =>
  (await database.query<{ id: string }>('SELECT id FROM agreement')).map(({ id }) => id);

it('the days in force of all agreements that come with the product are those of their facts', async () => {
  const rows = await agreementsById(db, await allIds());
  const ends = rows.flatMap(({ versions, ending }) => [
    ...versions.flatMap(({ validFrom, validTo, approvedOn }) => [validFrom, validTo, approvedOn]),
    ending?.endedOn ?? null,
  ]);
  const days = [...new Set(ends.filter((end) => end !== null))].flatMap((end) => [
    addDays(end, -1),
    end,
    addDays(end, 1),
  ]);
  expect(disagreements(rows, await spans(), days)).toEqual([]);
  for (const on of days.filter((_day, place) => place % 3 === 1))
    expect(await lastDayDisagreements(rows, on)).toEqual([]);
});

it('whatever facts are written, taken back and written anew, the days in force follow them', async () => {
  const drawn = fc.sample(drawnAgreement, { numRuns: 24, seed: 2007 });
  const ids = drawn.map((_one, place) => `drawn-${place}`);
  for (const [place, one] of drawn.entries()) await write(ids[place] ?? '', String(57 + place), one);
  const days = Array.from({ length: 28 }, (_one, days) => addDays(FIRST, days - 1));
  expect(disagreements(await agreementsById(db, ids), await spans(), days)).toEqual([]);
  await database.query(`DELETE FROM agreement_ending WHERE agreement_id LIKE 'drawn-%'`);
  await database.query(
    `UPDATE agreement_party SET approved_on = NULL WHERE agreement_id LIKE 'drawn-%' AND version = 3`,
  );
  await database.query(
    `UPDATE agreement_version SET valid_to = NULL WHERE agreement_id LIKE 'drawn-%' AND version = 2`,
  );
  await database.query(`DELETE FROM agreement_area WHERE agreement_id LIKE 'drawn-1%'`);
  const rows = await agreementsById(db, ids);
  expect(rows.filter((row) => statusOn(row, addDays(FIRST, 12)) === 'IN_FORCE').length).toBeGreaterThan(2);
  expect(disagreements(rows, await spans(), days)).toEqual([]);
  await expectListsToAgree(ids, days);
});

/** The lists, which ask the database, find what the pure rules say of each agreement, in the order of what is shown. */
async function expectListsToAgree(ids: readonly string[], days: readonly Day[]): Promise<void> {
  const rows = await agreementsById(db, ids);
  const list = async (
    today: Day,
    conditions: Partial<AgreementConditions>,
    order: 'VALID_FROM_DESC' | 'VALID_TO_ASC',
  ) => {
    const scope = { organisation: null, counties: [], units: [] };
    const none = {
      kind: null,
      countyCode: null,
      inForce: null,
      endingWithinDays: null,
      day: today,
      scope,
    };
    const page = { conditions: { ...none, ...conditions }, order, size: 1000, after: null };
    return (await agreementPage(db, page)).filter(({ id }) => ids.includes(id));
  };
  const idsOf = (some: readonly AgreementLife[]) => some.map(({ id }) => id).sort();
  for (const today of days.filter((_day, place) => place % 4 === 0)) {
    const inForce = rows.filter((row) => statusOn(row, today) === 'IN_FORCE');
    const ending = inForce.filter((row) => (daysLeftOn(row, today) ?? 99) <= 5);
    expect(idsOf(await list(today, { inForce: true }, 'VALID_FROM_DESC'))).toEqual(idsOf(inForce));
    expect(idsOf(await list(today, { endingWithinDays: 5 }, 'VALID_TO_ASC'))).toEqual(idsOf(ending));
    const first = (await list(today, {}, 'VALID_FROM_DESC')).map(
      (row) => versionOn(row, today).validFrom ?? '0',
    );
    expect(first).toEqual(first.toSorted().toReversed());
    const last = (await list(today, {}, 'VALID_TO_ASC')).map((row) => lastDayOn(row, today) ?? '9');
    expect(last).toEqual(last.toSorted());
    expect(await lastDayDisagreements(rows, today)).toEqual([]);
  }
}

/** The agreements of which the database knows another last day than the pure rules. */
async function lastDayDisagreements(rows: readonly AgreementLife[], on: Day): Promise<readonly object[]> {
  const held = await db.$queryRaw<{ readonly id: string; readonly last: string }[]>`
    SELECT a.id, (${lastDay(on)})::text AS last FROM agreement a CROSS JOIN ${shownVersion(on)}`;
  const lastById = new Map(held.map(({ id, last }) => [id, last]));
  return rows.flatMap((row) => {
    const [held, meant] = [lastById.get(row.id), lastDayOn(row, on) ?? 'infinity'];
    return held === meant ? [] : [{ row, on, held, meant }];
  });
}

it('a county has no two agreements on one day, whichever fact would make it so', async () => {
  const always = { from: FIRST, to: null, nav: FIRST, county: FIRST, area: true };
  const lives = {
    ended: {
      versions: [{ ...always, from: '2049-01-01', nav: '2049-01-01', county: '2049-01-01' }],
      ending: { kind: 'SUCCEEDED', endedOn: '2049-12-31' },
    },
    standing: { versions: [{ ...always, to: '2050-06-30' }], ending: null },
    next: { versions: [{ ...always, from: '2050-07-01' }], ending: null },
    waiting: { versions: [{ ...always, county: null }], ending: null },
    lacking: { versions: [{ ...always, area: false }], ending: null },
  } satisfies Record<string, DrawnAgreement>;
  for (const [id, life] of Object.entries(lives)) await write(id, '97', life);
  await write('elsewhere', '98', { versions: [always], ending: null });
  const before = await spans();
  const changes = [
    `UPDATE agreement_version SET valid_to = '2050-07-01' WHERE agreement_id = 'standing'`,
    `UPDATE agreement_party SET approved_on = '2050-01-01' WHERE agreement_id = 'waiting'`,
    `INSERT INTO agreement_area VALUES ('lacking', 1, 'APEL')`,
    `DELETE FROM agreement_ending WHERE agreement_id = 'ended'`,
    `INSERT INTO agreement_county VALUES ('elsewhere', '97')`,
  ];
  for (const change of changes) {
    const refused = { constraint: 'county_agreement_in_force_one_a_day' };
    await expect(database.query(change), change).rejects.toMatchObject(refused);
  }
  expect(await spans()).toEqual(before);
});

it.each([
  ['agreement_parent', `INSERT INTO agreement VALUES ('bad', 'SUB', NULL, true)`],
  ['agreement_keeps_its_kind', `UPDATE agreement SET kind = 'COUNTY' WHERE kind = 'NATIONAL'`],
  ['agreement_version_days', `UPDATE agreement_version SET valid_to = '1999-01-01'`],
  ['agreement_version_title', `UPDATE agreement_version SET title = ' '`],
  ['agreement_party_unit', `UPDATE agreement_party SET unit_number = '0300' WHERE role = 'STATE'`],
  ['agreement_party_organisation', `UPDATE agreement_party SET organisation_number = '958935420'`],
  ['agreement_party_approved_on_behalf', `UPDATE agreement_party SET approved_on = NULL`],
  ['agreement_county_code', `UPDATE agreement_county SET county_code = '3'`],
  ['agreement_ending_other_has_text', `UPDATE agreement_ending SET reason = 'OTHER', reason_text = NULL`],
  ['agreement_succession_of_another', 'UPDATE agreement_succession SET successor_id = predecessor_id'],
  ['body_task_days', `UPDATE body_task SET done_on = '1999-01-01'`],
  ['report_days', 'UPDATE report SET due_on = period_start'],
])('a row that makes no sense is refused: %s', async (constraint, statement) => {
  await expect(database.query(statement)).rejects.toMatchObject({ constraint });
});
