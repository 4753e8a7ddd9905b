import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_KINDS, useDatabaseUrls } from '../../../test/support/database-kinds.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Cells } from '../reference/cell.ts';
import { loadSynthetic } from './load-synthetic.ts';
import type { SyntheticGenerator } from './synthetic-table.ts';

/** As many firms as the scale has it, and a branch of each; what the branch is called is the generator's rule. */
function generator({ rule = 'branch', firms = 2_000, breaksAt = Infinity } = {}): SyntheticGenerator {
  return (scale) => {
    const count = Math.round(firms * scale);
    function* rows(row: (id: number) => Cells): Iterable<Cells> {
      for (let id = 1; id <= count; id += 1) {
        if (id > breaksAt) throw new Error('cut off');
        yield row(id);
      }
    }
    const firm = (id: number): Cells => ({ id: String(id), origin: 'INVENTED', tags: ['a', 'b'] });
    const branch = (id: number): Cells => ({ firm_id: String(id), name: `${rule} ${id}` });
    return [
      { table: 'firm', key: ['id'], count, where: `origin = 'INVENTED'`, rows: () => rows(firm) },
      { table: 'branch', key: ['firm_id'], count, rows: () => rows(branch) },
    ];
  };
}

describe.each(DATABASE_KINDS)('what is invented, in a %s database', (kind) => {
  const nextUrl = useDatabaseUrls(kind);
  let database: Database;
  let notes: string[];

  beforeAll(async () => {
    database = await openDatabase(await nextUrl());
    for (const statement of [
      'CREATE TABLE firm (id int PRIMARY KEY, origin text NOT NULL, tags text[] NOT NULL)',
      'CREATE TABLE branch (firm_id int PRIMARY KEY REFERENCES firm, name text NOT NULL)',
      'CREATE TABLE visit (firm_id int REFERENCES firm)',
      'CREATE TABLE reference_load (file text PRIMARY KEY, sha256 text NOT NULL, rows int NOT NULL, loaded_at timestamptz NOT NULL)',
    ]) {
      await database.query(statement);
    }
  });
  beforeEach(async () => {
    await database.query('TRUNCATE visit, branch, firm, reference_load');
    await database.query(`INSERT INTO firm VALUES (-1, 'REAL', '{}')`);
    notes = [];
  });
  afterAll(() => database.close());

  const load = (synthetic: SyntheticGenerator, scale?: number) =>
    loadSynthetic({ database, synthetic, note: (line) => notes.push(line) }, scale);
  const held = async () => {
    const [counts] = await database.query(
      `SELECT (SELECT count(*) FROM firm WHERE origin = 'INVENTED')::int AS firms,
              (SELECT count(*) FROM firm WHERE origin = 'REAL')::int AS real,
              (SELECT count(*) FROM branch)::int AS branches, (SELECT min(name) FROM branch) AS first`,
    );
    return counts;
  };

  it('is loaded at the small scale when none is asked for, which a line says, and not again', async () => {
    await load(generator());
    expect(await held()).toEqual({ firms: 100, real: 1, branches: 100, first: 'branch 1' });
    expect(notes).toEqual([
      'firm: 100 of 100 invented rows',
      'branch: 100 of 100 invented rows',
      'invented data is loaded at scale 0.05, where 1 is the whole country: 200 rows',
    ]);
    notes = [];
    await load(generator());
    expect(notes).toEqual([]);
  });

  it('keeps the scale that was asked for when a later start asks for none', async () => {
    await load(generator(), 1);
    await load(generator());
    expect(await held()).toMatchObject({ firms: 2_000, branches: 2_000 });
    expect(notes.filter((line) => line.includes('is loaded'))).toHaveLength(1);
  });

  it('gives way to another scale, and what is not invented stays', async () => {
    await load(generator(), 1);
    await load(generator(), 0.5);
    expect(await held()).toMatchObject({ firms: 1_000, real: 1, branches: 1_000 });
    expect(await database.query('SELECT file, rows FROM reference_load')).toEqual([
      { file: 'synthetic/0.5', rows: 2_000 },
    ]);
  });

  it('is made anew, at the scale that the database has, when a rule has changed', async () => {
    await load(generator(), 0.5);
    await load(generator({ rule: 'shop' }));
    expect(await held()).toMatchObject({ firms: 1_000, first: 'shop 1' });
  });

  it('is made anew when a rule has changed that shows at the scale of the database alone', async () => {
    const years =
      (whole: number): SyntheticGenerator =>
      (scale) =>
        generator({ firms: scale === 1 ? whole : 2_000 })(scale);
    await load(years(2_000), 1);
    await load(years(2_100));
    expect(await held()).toMatchObject({ firms: 2_100 });
  });

  it('is as it was before when a load is cut off', async () => {
    await load(generator(), 0.1);
    await expect(load(generator({ rule: 'shop', breaksAt: 300 }), 1)).rejects.toThrow('cut off');
    expect(await held()).toEqual({ firms: 200, real: 1, branches: 200, first: 'branch 1' });
    await load(generator(), 0.1);
    expect(notes.filter((line) => line.includes('is loaded'))).toHaveLength(1);
  });

  it('is loaded once by two that start at the same time', async () => {
    await Promise.all([load(generator()), load(generator())]);
    expect(notes.filter((line) => line.includes('is loaded'))).toHaveLength(1);
    expect(await held()).toMatchObject({ firms: 100, branches: 100 });
  });

  it('says in one sentence that it cannot be replaced while a later row points at it', async () => {
    await load(generator(), 0.1);
    await database.query('INSERT INTO visit VALUES (7)');
    await expect(load(generator(), 0.2)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringMatching(/^The invented rows of firm cannot be replaced[^.]*\.$/) as unknown,
    });
    expect(await held()).toMatchObject({ firms: 200, branches: 200 });
  });

  it('tells of a long table every 20 000 rows', async () => {
    await load(generator({ firms: 41_000 }), 1);
    expect(notes.filter((line) => line.startsWith('firm'))).toEqual([
      'firm: 20000 of 41000 invented rows',
      'firm: 40000 of 41000 invented rows',
      'firm: 41000 of 41000 invented rows',
    ]);
  });

  it('refuses a row that its condition does not know, and rows of unlike columns', async () => {
    const firms = (...rows: readonly Cells[]): SyntheticGenerator => {
      const table = { table: 'firm', key: ['id'], count: rows.length, where: `origin = 'INVENTED'` };
      return () => [{ ...table, rows: () => rows }];
    };
    const row: Cells = { id: '1', origin: 'INVENTED', tags: [] };
    await expect(load(firms({ ...row, origin: 'OTHER' }))).rejects.toThrow('does not tell the invented rows');
    await expect(load(firms(row, { id: '2', origin: 'INVENTED' }))).rejects.toThrow('the same columns');
    expect(await held()).toMatchObject({ firms: 0 });
  });
});
