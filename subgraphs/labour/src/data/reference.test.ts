import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '@samspill/shared/database/database';
import { loadSeed, loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
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
  return loadSeed(load(), folder);
};

async function newestMonths() {
  const data = labour.openData(database, () => undefined);
  const { data: answer } = await graphql({
    schema: labour.schema,
    source: `{ _entities(representations: [{ __typename: "County", code: "56" }]) { ... on County {
      persons: unemployment(status: PARTLY_UNEMPLOYED, last: 2) { value suppressed period { label } }
      percent: unemployment(status: PARTLY_UNEMPLOYED, unit: PERCENT, last: 1) { value suppressed } } } }`,
    contextValue: data.createContext('2026-11-22'),
  });
  await data.close();
  return (answer?.['_entities'] as readonly unknown[])[0];
}

it('is loaded once', async () => {
  expect(await loadSeedIfNeeded(load())).toEqual([]);
});

it.each([
  ['56,2026-02-15,PARTLY_UNEMPLOYED,1,0.1', 'a day that is not the first of a month'],
  ['56,2026-02-01,PARTLY_UNEMPLOYED,,0.1', 'a count that is missing'],
  ['56,2026-02-01,PARTLY_UNEMPLOYED,1,100.1', 'a share over 100'],
  ['56,2026-02-01,UNEMPLOYED,1,0.1', 'a status that is unknown'],
])('refuses %s (%s) and leaves nothing of it behind', async (row) => {
  await expect(loadMonth('55,2026-02-01,PARTLY_UNEMPLOYED,5,0.1', row)).rejects.toMatchObject({
    code: 'REFERENCE_TABLE_DAMAGED',
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
