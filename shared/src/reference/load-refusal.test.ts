import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_KINDS, useDatabaseUrls } from '../../../test/support/database-kinds.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { loadReference } from './load-reference.ts';
import { optional, referenceTable, required } from './table.ts';

const groups = [
  {
    name: 'places',
    tables: [
      referenceTable({
        file: 'places.csv',
        table: 'place',
        key: ['code'],
        columns: { code: required('code'), capital: optional('code') },
      }),
    ],
  },
  {
    name: 'figures',
    tables: [
      referenceTable({
        file: 'figures.csv',
        table: 'figure',
        key: ['place_code', 'number'],
        columns: { place_code: required('code'), number: required('integer'), status: required('text') },
      }),
    ],
  },
];

const FIGURES = 2_500;
const figure = (number: number) => `01,${number},OPEN`;

describe.each(DATABASE_KINDS)('what only a %s database can refuse', (kind) => {
  const nextUrl = useDatabaseUrls(kind);
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspill-refusal-'));
    database = await openDatabase(await nextUrl());
    for (const statement of [
      `CREATE TYPE figure_status AS ENUM ('OPEN', 'CLOSED')`,
      'CREATE TABLE place (code text PRIMARY KEY, capital text REFERENCES place DEFERRABLE)',
      `CREATE TABLE figure (place_code text REFERENCES place, number int CONSTRAINT number_known CHECK (number >= 0),
        status figure_status NOT NULL, PRIMARY KEY (place_code, number))`,
      'CREATE TABLE reference_load (file text PRIMARY KEY, sha256 text NOT NULL, rows int NOT NULL, loaded_at timestamptz NOT NULL)',
    ]) {
      await database.query(statement);
    }
  });
  beforeEach(() => database.query('TRUNCATE place, figure, reference_load'));
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const load = async (
    figures: readonly string[],
    places: readonly string[] = ['01,02', '02,01'],
  ): Promise<unknown> => {
    await writeFile(join(folder, 'places.csv'), `${['code,capital', ...places].join('\n')}\n`);
    await writeFile(join(folder, 'figures.csv'), `${['place_code,number,status', ...figures].join('\n')}\n`);
    return loadReference({ database, groups, folder });
  };
  const nothing = async () => {
    expect(await database.query('SELECT code FROM place')).toEqual([]);
    expect(await database.query('SELECT number FROM figure')).toEqual([]);
    expect(await database.query('SELECT file FROM reference_load')).toEqual([]);
  };

  it.each([
    ['breaks a constraint', '01,-1,OPEN', 'it breaks the constraint number_known'],
    ['points nowhere', '09,1,OPEN', 'it breaks the constraint figure_place_code_fkey'],
    ['is not of the type of its column', '01,9999,BROKEN', 'the database cannot hold one of its values'],
  ])('is the one row of many that %s, named with its file, and nothing stays', async (_what, bad, reason) => {
    const rows = Array.from({ length: FIGURES }, (_, number) => figure(number));
    await expect(load(rows.with(2_300, bad))).rejects.toMatchObject({
      code: 'REFERENCE_TABLE_DAMAGED',
      message: expect.stringContaining(`figures.csv, row 2302: ${reason}`) as string,
    });
    await nothing();
  });

  it('is the first of several bad rows when they are of one kind', async () => {
    const rows = [figure(0), '01,-1,OPEN', figure(2), '01,-3,OPEN'];
    await expect(load(rows)).rejects.toThrow('figures.csv, row 3: ');
  });

  it('may be put off to the end of the load: rows may point at those that come later', async () => {
    await load([figure(0)], ['01,02', '02,01']);
    expect(await database.query('SELECT count(*)::int AS places FROM place')).toEqual([{ places: 2 }]);
  });

  it('is told with its file when it shows at the end alone, and nothing stays', async () => {
    await expect(load([figure(0)], ['01,02', '02,03'])).rejects.toMatchObject({
      code: 'REFERENCE_TABLE_DAMAGED',
      message: expect.stringMatching(
        /^places\.csv: .*the constraint place_capital_fkey.*\(capital\)=\(03\).*; nothing was loaded/,
      ) as string,
    });
    await nothing();
  });
});
