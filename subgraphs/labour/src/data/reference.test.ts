import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '@samspill/shared/database/database';
import { loadReference } from '@samspill/shared/reference/load-reference';
import { loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import { labour } from '../subgraph.ts';

let database: Database;
let folder: string;

const load = () => ({
  database,
  folder: labour.folder,
  reference: labour.reference,
  note: () => undefined,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-labour-'));
  database = await prepareDatabase('pglite:', labour.folder);
  await loadSeedIfNeeded(load());
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const HEADER = 'county_code,month,status,persons,share';

const loadMonth = async (...rows: readonly string[]) => {
  await writeFile(join(folder, 'unemployment.csv'), `${[HEADER, ...rows].join('\n')}\n`);
  return loadReference({ database, groups: labour.reference, folder, partial: true, today: '2026-03-15' });
};

async function newestMonths() {
  const data = labour.openData(database);
  const { data: answer } = await graphql({
    schema: labour.schema,
    source: `{ _entities(representations: [{ __typename: "County", code: "56" }]) { ... on County {
      persons: unemployment(status: PARTLY_UNEMPLOYED, last: 2) { value suppressed period { label } }
      percent: unemployment(status: PARTLY_UNEMPLOYED, unit: PERCENT, last: 1) { value suppressed } } } }`,
    contextValue: data.createContext({ today: '2026-11-22', viewer: null }),
  });
  await data.close();
  return (answer?.['_entities'] as readonly unknown[])[0];
}

it('is loaded once', async () => {
  expect(await loadSeedIfNeeded(load())).toEqual([]);
});

const sums = async (table: string, more: string) =>
  (await database.query(`SELECT count(*)::int AS rows, ${more} FROM ${table}`))[0];

it.each([
  ['FULLY_UNEMPLOYED', { persons: 26_687_563, share: 7705.2, first: 81_281, last: 68_932 }],
  ['PARTLY_UNEMPLOYED', { persons: 11_815_883, share: 3565.3, first: 28_932, last: 22_540 }],
  ['ON_LABOUR_MARKET_MEASURE', { persons: 5_357_818, share: 1565.7, first: 14_049, last: 11_301 }],
])(
  'has the %s that NAV published, by their sums and by Norway’s first and last month',
  async (status, known) => {
    const norway = (month: string) =>
      `sum(persons) FILTER (WHERE county_code = '00' AND month = '${month}')::int`;
    const counted = await sums(
      `unemployment WHERE status = '${status}'`,
      `sum(persons)::int AS persons, round(sum(share)::numeric, 1)::float8 AS share,
      ${norway('2011-01-01')} AS first, ${norway('2026-01-01')} AS last`,
    );
    expect(counted).toEqual({ rows: 2896, ...known });
  },
);

it.each([
  ['nav_county_unit', { rows: 12, noted: 5 }, 'count(note)::int AS noted'],
  ['nav_county_unit_county', { rows: 16, noted: 2 }, 'count(note)::int AS noted'],
  [
    'nav_office',
    { rows: 472, open: 255, placed: 268 },
    `count(*) FILTER (WHERE state = 'LIKELY_ACTIVE')::int AS open, count(municipality_code)::int AS placed`,
  ],
  ['measure_type', { rows: 24, decided: 6 }, 'count(*) FILTER (WHERE needs_decision_maker)::int AS decided'],
  [
    'reduced_work_capacity',
    { rows: 5728, persons: 88_674_004, share: 33909.92887 },
    'sum(persons)::int AS persons, round(sum(share)::numeric, 5)::float8 AS share',
  ],
])('has the rows of %s that NAV published, by their sums', async (table, known, sql) => {
  expect(await sums(table, sql)).toEqual(known);
});

it('has no constraint on what is read from files that a rule does not tell in words', async () => {
  const told = labour.reference.flatMap(({ tables }) =>
    tables.flatMap(({ rowRules }) => rowRules?.map(({ name }) => name) ?? []),
  );
  const checks = await database.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND conrelid <> 0 AND conname NOT LIKE '%\\_range'
       AND conrelid::regclass::text NOT LIKE 'disclosure%'
       AND conrelid NOT IN (SELECT attrelid FROM pg_attribute WHERE attname = 'person_id')`,
  );
  for (const { name } of checks) expect(told).toContain(name);
  expect(checks).toHaveLength(5);
});

it.each([
  ['56,2026-02-15,PARTLY_UNEMPLOYED,1,0.1', 'month is not the first day of a month'],
  ['56,2026-04-01,PARTLY_UNEMPLOYED,1,0.1', 'month lies in the future'],
  ['56,2026-02-01,PARTLY_UNEMPLOYED,,0.1', 'persons is empty'],
  ['56,2026-02-01,PARTLY_UNEMPLOYED,1,100.1', 'share "100.1" is not between 0 and 100'],
  ['56,2026-02-01,UNEMPLOYED,1,0.1', 'status "UNEMPLOYED" is not one of'],
  ['54,2026-02-01,PARTLY_UNEMPLOYED,1,0.1', 'county_code "54" is not one of'],
])('refuses %s because %s, and leaves nothing of it behind', async (row, reason) => {
  await expect(loadMonth('55,2026-02-01,PARTLY_UNEMPLOYED,5,0.1', row)).rejects.toMatchObject({
    code: 'REFERENCE_TABLE_DAMAGED',
    message: expect.stringContaining(`unemployment.csv, row 3: ${reason}`) as string,
  });
  const newer = await database.query(`SELECT 1 FROM unemployment WHERE month > '2026-01-01'`);
  expect(newer).toEqual([]);
});

it('takes a newer month, and zero is shown as zero', async () => {
  const [table] = await loadMonth('56,2026-02-01,PARTLY_UNEMPLOYED,0,0.0');
  expect(table).toMatchObject({ inserted: 1, changed: 0 });
  expect(await newestMonths()).toMatchObject({
    persons: [
      { period: { label: '2026-01' } },
      { value: 0, suppressed: false, period: { label: '2026-02' } },
    ],
    percent: [{ value: 0, suppressed: false }],
  });
});
