import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { addDays } from '../day.ts';
import { loadReference } from './load-reference.ts';
import { optional, referenceTable, required } from './table.ts';

const COLUMNS = {
  code: required('code'),
  name: optional('text'),
  day: optional('date'),
  persons: optional('integer'),
  share: optional('decimal'),
  hidden: optional('boolean'),
  areas: optional('list'),
};
const groups = [
  {
    name: 'all',
    tables: [referenceTable({ file: 'thing.csv', table: 'thing', key: ['code'], columns: COLUMNS })],
  },
];

const word = fc.stringMatching(/^[A-Za-zÆØÅæøåáčđ0-9"',;.\\{}-]{1,8}$/);
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((value) => value.trim() === value && !/\p{Cc}/u.test(value));
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.stringMatching(/^\d{1,15}$/), fc.boolean())
  .map(([whole, fraction, below]) => `${below ? '-' : ''}${whole}.${fraction}`)
  .filter((value) => !/^-[0.]+$/.test(value));

const thing = fc.record({
  code: word,
  name: fc.option(text),
  day: fc.option(fc.integer({ min: -200_000, max: 200_000 }).map((days) => addDays('2000-01-01', days))),
  persons: fc.option(fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }).map(String)),
  share: fc.option(decimal),
  hidden: fc.option(fc.constantFrom('true', 'false')),
  areas: fc.option(fc.array(word, { minLength: 1, maxLength: 3 })),
});
const things = fc.uniqueArray(thing, { selector: ({ code }) => code, minLength: 1, maxLength: 20 });

const cellOf = (value: string | readonly string[] | null) =>
  value === null ? '' : `"${[value].flat().join(' ').replaceAll('"', '""')}"`;

let database: Database;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-round-trip-'));
  database = await openDatabase('pglite:');
  await database.query(
    'CREATE TABLE thing (code text PRIMARY KEY, name text, day date, persons int, share numeric, hidden boolean, areas text[])',
  );
  await database.query(
    'CREATE TABLE reference_load (file text PRIMARY KEY, sha256 text NOT NULL, rows int NOT NULL, loaded_at timestamptz NOT NULL)',
  );
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

it('gives back from the database exactly what the file holds, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(things, async (rows) => {
      await database.query('TRUNCATE thing');
      const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
      const lines = [names.join(','), ...rows.map((row) => names.map((name) => cellOf(row[name])).join(','))];
      await writeFile(join(folder, 'thing.csv'), `${lines.join('\n')}\n`);
      const [loaded] = await loadReference({ database, groups, folder });
      expect(loaded).toMatchObject({ inserted: rows.length, changed: 0, unchanged: 0 });
      const held = await database.query(
        'SELECT code, name, day::text, persons::text, share::text, hidden::text, areas FROM thing',
      );
      const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
      expect([...(held as { code: string }[])].sort(byCode)).toEqual([...rows].sort(byCode));
    }),
    { numRuns: 60 },
  );
});
