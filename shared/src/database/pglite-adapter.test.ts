import type { PGlite } from '@electric-sql/pglite';
import type { SqlDriverAdapter, SqlQueryable } from '@prisma/driver-adapter-utils';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPGlite } from './create-pglite.ts';
import { createPGliteAdapter } from './pglite-adapter.ts';

let pglite: PGlite;
let adapter: SqlDriverAdapter;

beforeAll(async () => {
  pglite = await createPGlite();
  adapter = await createPGliteAdapter(pglite).connect();
});
afterAll(() => pglite.close());
beforeEach(async () => {
  await adapter.executeScript(`
    DROP TABLE IF EXISTS child; DROP TABLE IF EXISTS parent;
    CREATE TABLE parent (id int PRIMARY KEY);
    CREATE TABLE child (parent int REFERENCES parent DEFERRABLE INITIALLY DEFERRED)`);
});

const run = (on: SqlQueryable, sql: string) => on.executeRaw({ sql, args: [], argTypes: [] });
const parents = async () =>
  (await adapter.queryRaw({ sql: 'SELECT id FROM parent ORDER BY id', args: [], argTypes: [] })).rows;

describe("the embedded database as Prisma's client uses it", () => {
  it('keeps a transaction that Prisma commits, and others wait for it', async () => {
    const transaction = await adapter.startTransaction('SERIALIZABLE');
    await run(transaction, 'INSERT INTO parent VALUES (1)');
    const beside = parents();
    await run(transaction, 'INSERT INTO parent VALUES (2)');
    await run(transaction, 'COMMIT');
    await transaction.commit();
    expect(await beside).toEqual([[1], [2]]);
  });

  it('forgets a transaction that Prisma rolls back', async () => {
    const transaction = await adapter.startTransaction();
    await run(transaction, 'INSERT INTO parent VALUES (1)');
    await run(transaction, 'ROLLBACK');
    await transaction.rollback();
    expect(await parents()).toEqual([]);
  });

  it('forgets a transaction that is given up without a word to the database', async () => {
    const transaction = await adapter.startTransaction();
    await run(transaction, 'INSERT INTO parent VALUES (1)');
    await transaction.rollback();
    expect(await parents()).toEqual([]);
  });

  it('says so when a commit fails', async () => {
    const transaction = await adapter.startTransaction();
    await run(transaction, 'INSERT INTO child VALUES (404)');
    await expect(run(transaction, 'COMMIT')).rejects.toMatchObject({
      cause: { kind: 'ForeignKeyConstraintViolation' },
    });
    await transaction.rollback();
    expect(await parents()).toEqual([]);
  });

  it('runs a transaction at the level that was asked for', async () => {
    const transaction = await adapter.startTransaction('REPEATABLE READ');
    const { rows } = await transaction.queryRaw({
      sql: 'SHOW transaction_isolation',
      args: [],
      argTypes: [],
    });
    await run(transaction, 'COMMIT');
    await transaction.commit();
    expect(rows).toEqual([['repeatable read']]);
  });

  it('goes back to a savepoint', async () => {
    const transaction = await adapter.startTransaction();
    await run(transaction, 'INSERT INTO parent VALUES (1)');
    await transaction.createSavepoint?.('before');
    await run(transaction, 'INSERT INTO parent VALUES (2)');
    await transaction.rollbackToSavepoint?.('before');
    await run(transaction, 'COMMIT');
    await transaction.commit();
    expect(await parents()).toEqual([[1]]);
  });

  it('carries out a script whole or not at all, and says why not', async () => {
    const script = adapter.executeScript('INSERT INTO parent VALUES (1); INSERT INTO nowhere VALUES (1)');
    await expect(script).rejects.toMatchObject({ name: 'DriverAdapterError', cause: { code: '42P01' } });
    expect(await parents()).toEqual([]);
  });
});
