import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PostgresServer, startPostgres } from '../../../test/support/postgres-server.ts';
import { openDatabase } from './open-database.ts';

let server: PostgresServer;
let url = '';
let place = '';
let password = '';

beforeAll(async () => {
  server = await startPostgres();
  url = await server.url('labour');
  ({ host: place, password } = new URL(url));
});
afterAll(() => server.stop());

const refusalOf = (wrong: string) =>
  openDatabase(wrong).then(
    (database) => database.close().then(() => Promise.reject(new Error('It was opened.'))),
    (error: unknown) => error as Error,
  );

describe('a database on a server', () => {
  it.each([
    [
      'a database that is not there',
      () => url.replace('/labour', '/education'),
      () => `PostgreSQL at ${place} has no database "education": create it, or correct the name.`,
    ],
    [
      'a wrong password',
      () => url.replace(password, 'wrong-secret'),
      () => `PostgreSQL at ${place} refuses the user or the password given for the database "labour".`,
    ],
    [
      'no password',
      () => url.replace(`:${password}`, ''),
      () => `PostgreSQL at ${place} asks for a password for the database "labour": give it in the URL.`,
    ],
    [
      'a port where nothing listens',
      () => url.replace(place, '127.0.0.1:1'),
      () =>
        'PostgreSQL at 127.0.0.1:1 does not answer: is it running, and does it have the database "labour"?',
    ],
    [
      'a host that is not there',
      () => url.replace(place, 'nowhere.invalid:1'),
      () =>
        `PostgreSQL at nowhere.invalid:1, with the database "labour", cannot be found: is the host's name right?`,
    ],
    [
      'a server without encryption',
      () => `${url}?sslmode=verify-full`,
      () => `PostgreSQL at ${place} does not speak TLS for the database "labour": see sslmode in its URL.`,
    ],
  ])('says in one sentence, without password or stack, that there is %s', async (_what, wrong, sentence) => {
    const refusal = await refusalOf(wrong());
    expect(refusal).toMatchObject({ code: 'DATABASE_UNREACHABLE', message: sentence() });
    expect(JSON.stringify(refusal)).not.toMatch(/secret|\.[tj]s:/);
  });

  it('gives up on a server that takes the connection and says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const refusal = await refusalOf(url.replace(place, `127.0.0.1:${port}`));
    expect(refusal.message).toBe(
      `PostgreSQL at 127.0.0.1:${port} did not answer in time for the database "labour".`,
    );
    silent.close();
  });

  it('goes on with another connection when the server closes one that nobody uses', async () => {
    const database = await openDatabase(url, { connections: 1 });
    const other = await openDatabase(url);
    const [session] = await database.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await other.query('SELECT pg_terminate_backend($1, 5000)', [session?.pid]);
    const answer = () => database.query('SELECT 1 AS one');
    expect(await answer().catch(answer)).toEqual([{ one: 1 }]);
    await Promise.all([database.close(), other.close()]);
  });

  it('says so when a connection is lost within a transaction, and goes on', async () => {
    const database = await openDatabase(url);
    const lost = database.transaction((query) => query('SELECT pg_terminate_backend(pg_backend_pid())'));
    await expect(lost).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.close();
  });

  it('leaves the error of work within a transaction as it is', async () => {
    const database = await openDatabase(url);
    const missing = Object.assign(new Error('no such file'), { code: 'ENOENT' });
    await expect(database.transaction(() => Promise.reject(missing))).rejects.toBe(missing);
    await database.close();
  });

  it('never holds more connections than it may', async () => {
    const database = await openDatabase(url, { connections: 2 });
    const pids = await Promise.all(
      Array.from({ length: 20 }, () =>
        database.query<{ pid: number }>('SELECT pg_backend_pid() AS pid, pg_sleep(0.01)'),
      ),
    );
    expect(new Set(pids.map(([row]) => row?.pid)).size).toBeLessThanOrEqual(2);
    await database.close();
  });

  it('gives days and times as ISO 8601 writes them, whatever is set for the database', async () => {
    const setting = await openDatabase(url);
    await setting.query(`ALTER DATABASE labour SET datestyle = 'SQL, DMY'`);
    await setting.close();
    const database = await openDatabase(url);
    expect(
      await database.query(
        `SELECT '2026-02-01'::date AS day, '2026-02-01 12:00+01'::timestamptz AS moment, ARRAY['2026-02-01'::date] AS days`,
      ),
    ).toEqual([{ day: '2026-02-01', moment: new Date('2026-02-01T11:00:00Z'), days: ['2026-02-01'] }]);
    await database.close();
  });

  it("keeps Prisma's clock at UTC wherever the server's stands", async () => {
    const database = await openDatabase(url);
    expect(await database.query('SHOW TimeZone')).toEqual([{ TimeZone: 'UTC' }]);
    await database.close();
  });
});
