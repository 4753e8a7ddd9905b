import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_KINDS, useDatabaseUrls } from '../../../test/support/database-kinds.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';

describe.each(DATABASE_KINDS)('a database of the kind %s', (kind) => {
  const nextUrl = useDatabaseUrls(kind);
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(await nextUrl());
  });
  afterAll(() => database.close());

  const valueOf = async (expression: string, ...parameters: readonly unknown[]) => {
    const [row] = await database.query<{ value: unknown }>(`SELECT ${expression} AS value`, parameters);
    return row?.value;
  };

  it('says what kind it is', () => {
    expect(database.kind).toBe(kind);
  });

  it.each([
    [`date '2024-03-31'`, '2024-03-31'],
    [`date '1905-06-07'`, '1905-06-07'],
    [`date 'infinity'`, 'infinity'],
    [`array[date '2024-10-27', null]`, ['2024-10-27', null]],
    ['count(*)', 1],
    ['9007199254740993::bigint', 9007199254740993n],
    ['array[1, 2]::bigint[]', [1, 2]],
    ['12.50::numeric', 12.5],
    ['-0.1::numeric', -0.1],
    ['1234567890123456.75::numeric', '1234567890123456.75'],
    [`timestamp '2024-06-01 12:00'`, new Date('2024-06-01T12:00:00Z')],
    [`timestamptz '2024-06-01 12:00+02'`, new Date('2024-06-01T10:00:00Z')],
    [`'{"a":[1]}'::jsonb`, { a: [1] }],
    [`array['a', 'b,c']`, ['a', 'b,c']],
    ['null::date', null],
    ['true', true],
    [`lower('ØST')`, 'øst'],
  ])('reads %s exactly', async (expression, value) => {
    expect(await valueOf(expression)).toEqual(value);
  });

  it('takes a date as it was given', async () => {
    expect(await valueOf('$1::date', '2024-03-31')).toBe('2024-03-31');
    expect(await valueOf(`($1::date + interval '1 day')::date`, '2024-10-26')).toBe('2024-10-27');
  });

  it('keeps all of a transaction, or nothing of it', async () => {
    await database.query('CREATE TABLE county (code text PRIMARY KEY)');
    await database.transaction(async (query) => {
      await query('INSERT INTO county VALUES ($1)', ['32']);
      await query('INSERT INTO county VALUES ($1)', ['33']);
    });
    const lost = database.transaction(async (query) => {
      await query('INSERT INTO county VALUES ($1)', ['34']);
      await query('INSERT INTO county VALUES ($1)', ['33']);
    });
    await expect(lost).rejects.toThrow(/duplicate key/);
    const rows = await database.query('SELECT code FROM county ORDER BY code');
    expect(rows).toEqual([{ code: '32' }, { code: '33' }]);
  });

  it('rejects a transaction that goes on after a failed statement', async () => {
    const lost = database.transaction(async (query) => {
      await query('SELECT 1/0').catch(() => undefined);
    });
    await expect(lost).rejects.toThrow();
    expect(await valueOf('1')).toBe(1);
  });

  it('says so when a transaction asks beside itself, where it would wait for itself', async () => {
    const stuck = database.transaction(() => database.query('SELECT 1'));
    await expect(stuck).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(await valueOf('1')).toBe(1);
  });

  it('answers many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => valueOf('$1::int', i)));
    expect(answers).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  it('has the extensions that keep periods apart and search by trigram', async () => {
    await database.query('CREATE EXTENSION btree_gist');
    await database.query('CREATE EXTENSION pg_trgm');
    expect(await valueOf(`similarity('Namdalen', 'Namdal') > 0.5`)).toBe(true);
  });

  it('may be closed twice', async () => {
    const another = await openDatabase(await nextUrl());
    await another.close();
    await another.close();
  });
});
