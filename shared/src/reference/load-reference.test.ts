import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { loadReference, loadReferenceIfNeeded } from './load-reference.ts';
import { optional, referenceTable, required } from './table.ts';
import type { ReferenceProgress } from './write-group.ts';

const places = referenceTable({
  file: 'places.csv',
  table: 'place',
  key: ['code'],
  columns: {
    code: required('code'),
    name: required('text'),
    near: optional('list', { existsIn: { table: 'place', column: 'code' } }),
  },
});

const figures = referenceTable({
  file: 'figures.csv',
  table: 'figure',
  key: ['place', 'month'],
  columns: {
    place: required('code', { column: 'place_code', existsIn: { table: 'place', column: 'code' } }),
    month: required('date'),
    status: required('text', { values: ['OPEN', 'CLOSED', 'BROKEN'] }),
    persons: required('integer'),
    share: optional('decimal'),
    hidden: optional('boolean'),
  },
});

const groups = [
  { name: 'geography', tables: [places] },
  { name: 'figures', tables: [figures] },
];

const PLACES = 'code,name,near\n01,Storvik,02\n02,"Vesle, nes",\n';
const FIGURES = [
  'place,month,status,persons,share,hidden',
  '01,2025-01-01,OPEN,12,3.10,false',
  '02,2025-01-01,CLOSED,0,,true',
  '',
].join('\n');

let database: Database;
let folder: string;

const write = (files: Readonly<Record<string, string>>) =>
  Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
const newFolder = async () => (folder = await mkdtemp(join(tmpdir(), 'samspill-reference-')));
const load = (partial = false) => loadReference({ database, groups, folder, partial });
const loadIfNeeded = () => loadReferenceIfNeeded({ database, groups, folder });
const held = () =>
  database.query('SELECT place_code, month::text, persons, share::text FROM figure ORDER BY 1, 2');
const counts = async () =>
  (
    await database.query<{ all: number }>(
      `SELECT ((SELECT count(*) FROM place) + (SELECT count(*) FROM figure) + (SELECT count(*) FROM reference_load))::int AS all`,
    )
  )[0]?.all;

beforeAll(async () => {
  database = await openDatabase('pglite:');
  for (const statement of [
    `CREATE TYPE figure_status AS ENUM ('OPEN', 'CLOSED')`,
    'CREATE TABLE place (code text PRIMARY KEY, name text NOT NULL, near text[])',
    `CREATE TABLE figure (place_code text NOT NULL REFERENCES place, month date NOT NULL, status figure_status NOT NULL,
      persons int NOT NULL CONSTRAINT persons_known CHECK (persons >= 0), share numeric, hidden boolean, PRIMARY KEY (place_code, month))`,
    'CREATE TABLE reference_load (file text PRIMARY KEY, sha256 text NOT NULL, rows int NOT NULL, loaded_at timestamptz NOT NULL)',
  ]) {
    await database.query(statement);
  }
});

const folders: string[] = [];

beforeEach(async () => {
  await database.query('TRUNCATE place, figure, reference_load');
  folders.push(await newFolder());
  await write({ 'places.csv': PLACES, 'figures.csv': FIGURES });
});

afterAll(async () => {
  await database.close();
  await Promise.all(folders.map((path) => rm(path, { recursive: true })));
});

describe('loading reference data', () => {
  it('loads every table with its types, in the order of the groups', async () => {
    expect(await load()).toEqual([
      { group: 'geography', file: 'places.csv', table: 'place', inserted: 2, changed: 0, unchanged: 0 },
      { group: 'figures', file: 'figures.csv', table: 'figure', inserted: 2, changed: 0, unchanged: 0 },
    ]);
    expect(await held()).toEqual([
      { place_code: '01', month: '2025-01-01', persons: 12, share: '3.10' },
      { place_code: '02', month: '2025-01-01', persons: 0, share: null },
    ]);
    expect(await database.query('SELECT name, near FROM place ORDER BY code')).toEqual([
      { name: 'Storvik', near: ['02'] },
      { name: 'Vesle, nes', near: null },
    ]);
    expect(await database.query('SELECT file, rows FROM reference_load ORDER BY file')).toEqual([
      { file: 'figures.csv', rows: 2 },
      { file: 'places.csv', rows: 2 },
    ]);
  });

  it('changes nothing when it loads the same a second time', async () => {
    await load();
    const versions = () => database.query('SELECT xmin::text, ctid::text FROM figure ORDER BY place_code');
    const before = await versions();
    expect((await load()).map(({ inserted, changed, unchanged }) => [inserted, changed, unchanged])).toEqual([
      [0, 0, 2],
      [0, 0, 2],
    ]);
    expect(await versions()).toEqual(before);
  });

  it('updates the rows that a changed file has changed, and no others', async () => {
    await load();
    await write({ 'figures.csv': FIGURES.replace('12,3.10', '13,3.2') });
    expect((await load())[1]).toMatchObject({ inserted: 0, changed: 1, unchanged: 1 });
    expect((await held())[0]).toMatchObject({ persons: 13, share: '3.2' });
  });

  it('tells how far it has come', async () => {
    const told: ReferenceProgress[] = [];
    await loadReference({ database, groups, folder, onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([
      { group: 'geography', table: 'place', rows: 2, total: 2 },
      { group: 'figures', table: 'figure', rows: 2, total: 2 },
    ]);
  });
});

describe('loading when needed', () => {
  it('loads an empty database once and then only files that were changed', async () => {
    expect(await loadIfNeeded()).toHaveLength(2);
    expect(await loadIfNeeded()).toEqual([]);
    await write({ 'figures.csv': `${FIGURES}02,2025-02-01,OPEN,4,1.5,false\n` });
    expect(await loadIfNeeded()).toMatchObject([{ table: 'figure', inserted: 1, changed: 0, unchanged: 2 }]);
    expect(await loadIfNeeded()).toEqual([]);
  });

  it('leaves alone what a newer folder has brought', async () => {
    await loadIfNeeded();
    const own = folder;
    folders.push(await newFolder());
    await write({ 'figures.csv': 'place,month,status,persons,share,hidden\n01,2025-01-01,OPEN,99,,\n' });
    await load(true);
    folder = own;
    expect(await loadIfNeeded()).toEqual([]);
    expect((await held())[0]).toMatchObject({ persons: 99 });
  });
});

describe('loading from another folder', () => {
  beforeEach(async () => {
    await load();
    folders.push(await newFolder());
  });

  it('adds a newer month and lets everything else stay', async () => {
    await write({
      'figures.csv': 'place,month,status,persons,share,hidden\n01,2025-02-01,OPEN,14,3.4,false\n',
    });
    expect(await load(true)).toEqual([
      { group: 'figures', file: 'figures.csv', table: 'figure', inserted: 1, changed: 0, unchanged: 0 },
    ]);
    expect(await held()).toHaveLength(3);
  });

  it('refuses a folder without any of our files in one sentence', async () => {
    await expect(load(true)).rejects.toThrow(
      /^The folder ".*" holds no table of this subgraph; .*places\.csv, figures\.csv\.$/,
    );
  });

  it('refuses a folder with a table that is not ours', async () => {
    await write({ 'figures.csv': FIGURES, 'figure.csv': FIGURES });
    await expect(load(true)).rejects.toThrow('holds figure.csv, which is no table of this subgraph');
  });

  it('refuses a folder that is not there, without naming where it would be', async () => {
    folder = join(folder, 'missing');
    await expect(load(true)).rejects.toThrow(/^There is no folder "missing" to load reference data from;/);
  });
});

describe('a damaged table', () => {
  it.each([
    [
      'cells of the wrong type',
      { 'figures.csv': FIGURES.replace(',0,,', ',none,,') },
      'figures.csv, row 3: persons "none" is not a whole number',
    ],
    [
      'a place that is in no file and not in the database',
      { 'figures.csv': FIGURES.replace('\n02,', '\n09,') },
      'figures.csv, row 3: place "09" is not a code of place',
    ],
    [
      'a word of a list that points nowhere',
      { 'places.csv': PLACES.replace('Storvik,02', 'Storvik,02 07') },
      'places.csv, row 2: near "07" is not a code of place',
    ],
    [
      'a value that only the database can refuse, in the last group',
      { 'figures.csv': FIGURES.replace(',0,,', ',-1,,') },
      'figures.csv, row 3: it breaks the constraint persons_known of the database',
    ],
  ])('with %s leaves nothing behind', async (_what, files, message) => {
    await write(files);
    await expect(load()).rejects.toThrow(message);
    await expect(load()).rejects.toMatchObject({ code: 'REFERENCE_TABLE_DAMAGED' });
    expect(await counts()).toBe(0);
  });

  it('that is missing from the product is named', async () => {
    await rm(join(folder, 'figures.csv'));
    await expect(load()).rejects.toThrow(/^figures\.csv is missing from the reference data;/);
    expect(await counts()).toBe(0);
  });
});
