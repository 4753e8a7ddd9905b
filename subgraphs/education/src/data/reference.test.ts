import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@samspill/shared/database/database';
import { loadSeed, loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import { education } from '../subgraph.ts';

let database: Database;
let folder: string;

const load = () => ({
  database,
  folder: education.folder,
  reference: education.reference,
  note: () => undefined,
});

beforeAll(async () => {
  database = await prepareDatabase('pglite:', education.folder);
  await loadSeedIfNeeded(load());
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-education-'));
  return () => rm(folder, { recursive: true });
});
afterAll(() => database.close());

const loadFiles = async (files: Readonly<Record<string, readonly string[]>>) => {
  for (const [file, rows] of Object.entries(files)) {
    await writeFile(join(folder, file), `${rows.join('\n')}\n`);
  }
  return loadSeed(load(), folder);
};

const only = async <Row>(sql: string) => (await database.query<Row>(sql))[0];

describe('the reference data', () => {
  it('is loaded once', async () => {
    expect(await loadSeedIfNeeded(load())).toEqual([]);
  });

  it.each([
    ['county', { rows: 33, named: 33 }, `count(DISTINCT name || code)::int AS named`],
    ['county_change', { rows: 28, moved: 432 }, 'sum(municipality_count)::int AS moved'],
    ['county_administration', { rows: 15, verified: 9 }, 'count(*) FILTER (WHERE verified)::int AS verified'],
    [
      'municipality',
      { rows: 835, today: 357, people: 5550203 },
      'count(*) FILTER (WHERE valid_to IS NULL)::int AS today, sum(population)::int AS people',
    ],
    ['municipality_change', { rows: 515 }, '0'],
    ['school', { rows: 487, placed: 170 }, 'count(municipality_code)::int AS placed'],
    [
      'school_drop_out',
      { rows: 4261, hidden: 1174, share: 14486.5 },
      'count(*) FILTER (WHERE suppressed)::int AS hidden, round(sum(share)::numeric, 1)::float8 AS share',
    ],
    [
      'county_drop_out',
      { rows: 182, hidden: 0, share: 710 },
      'count(*) FILTER (WHERE suppressed)::int AS hidden, round(sum(share)::numeric, 1)::float8 AS share',
    ],
    ['follow_up_status', { rows: 23, meeting: 2 }, 'count(*) FILTER (WHERE crosses_sectors)::int AS meeting'],
    ['report_figure', { rows: 53, sum: 109732 }, 'sum(value)::int AS sum'],
    ['education_programme', { rows: 15, coded: 10 }, 'count(area_code)::int AS coded'],
    ['nav_office_name', { rows: 472 }, '0'],
    ['completion', { rows: 45, share: 3028.1 }, 'round(sum(share)::numeric, 1)::float8 AS share'],
    [
      'outside_education_and_work',
      { rows: 30, share: 412.3 },
      'round(sum(share)::numeric, 1)::float8 AS share',
    ],
  ])('of %s is the one that was published, by its sums', async (table, sums, sql) => {
    expect(await only(`SELECT count(*)::int AS rows, ${sql} FROM ${table}`)).toMatchObject(sums);
  });

  it('has no constraint that a rule does not tell in words', async () => {
    const tables = education.reference.flatMap((group) => group.tables);
    const told = tables.flatMap(({ rowRules }) => rowRules?.map(({ name }) => name) ?? []);
    const checks = await database.query<{ name: string; table: string; columns: readonly string[] }>(
      `SELECT c.conname AS name, c.conrelid::regclass::text AS table, array_agg(a.attname::text) AS columns
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
       WHERE c.contype = 'c' AND c.conname NOT LIKE '%\\_range' GROUP BY 1, 2 ORDER BY 1`,
    );
    const askedOfFiles = checks.filter((check) =>
      tables.some(
        ({ table, columns }) => table === check.table && check.columns.every((column) => column in columns),
      ),
    );
    expect(askedOfFiles.map(({ name }) => name)).toEqual(told.sort());
  });
});

describe('a damaged file', () => {
  const SCHOOL = 'organisation_number,name,county_code,municipality_code,municipality_source';
  const FIGURE = 'organisation_number,school_year_start,share,suppressed';
  const COUNTY = 'county_code,school_year_start,share,suppressed';

  it.each([
    [
      'schools.csv',
      'organisation_number "811770133" is not an organisation number',
      SCHOOL,
      '811770133,Garno AS,15,,',
    ],
    [
      'schools.csv',
      'municipality_code and municipality_source have to be both',
      SCHOOL,
      '811770132,Garno AS,15,1508,',
    ],
    ['schools.csv', 'county_code "99" is not a code of county', SCHOOL, '811770132,Garno AS,99,,'],
    [
      'school_drop_out.csv',
      'it has to have either a share or suppressed true',
      FIGURE,
      '811770132,2021,1.5,true',
    ],
    ['school_drop_out.csv', 'is not a organisation_number of school', FIGURE, '821311632,2021,1.5,false'],
    ['county_drop_out.csv', 'county_code "25" is not a code of county', COUNTY, '25,2021,1.5,false'],
    ['county_drop_out.csv', 'it has to have either a share or suppressed true', COUNTY, '00,2021,,false'],
    [
      'municipalities.csv',
      'valid_to lies before valid_from',
      'code,name,official_name,county_code,valid_from,valid_to,admin_centre,population',
      '9999,Sted,Sted,46,2024-01-02,2024-01-01,,',
    ],
  ])('%s is refused with its row and the reason, and nothing stays', async (file, reason, ...rows) => {
    const before = await only('SELECT count(*) FROM school_drop_out');
    const good = {
      'outside_education_and_work.csv': ['county_code,year,age_group,share', '03,2025,AGE_15_29,9.8'],
    };
    await expect(loadFiles({ ...good, [file]: rows })).rejects.toMatchObject({
      code: 'REFERENCE_TABLE_DAMAGED',
      message: expect.stringContaining(reason) as string,
    });
    expect(await only('SELECT count(*) FROM school_drop_out')).toEqual(before);
    expect(await only('SELECT 1 FROM outside_education_and_work WHERE year = 2025')).toBeUndefined();
  });
});

it('takes a newer year of the country and of a county', async () => {
  const loaded = await loadFiles({
    'county_drop_out.csv': [
      'county_code,school_year_start,share,suppressed',
      '00,2021,3.1,false',
      '46,2021,,true',
    ],
  });
  expect(loaded).toMatchObject([{ table: 'county_drop_out', inserted: 2, changed: 0 }]);
});
