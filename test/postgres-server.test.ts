import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { findPostgresPrograms } from './support/postgres-programs.ts';
import { startPostgres } from './support/postgres-server.ts';
import { startCode } from './support/start-code.ts';

const ask = async <Row>(url: string, sql: string) => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
};
const dataFolder = async (url: string) => {
  const [row] = await ask<{ data_directory: string }>(url, 'SHOW data_directory');
  return dirname(row?.data_directory ?? '');
};

describe('a PostgreSQL for tests', () => {
  it('gives empty databases, the same name twice too, and is gone with its folder when it is stopped', async () => {
    const server = await startPostgres();
    const [url, other] = await Promise.all([server.url('labour'), server.url('education')]);
    await ask(url, 'CREATE TABLE county (code text)');
    await ask(other, 'CREATE TABLE county (code text)');
    const again = await server.url('labour');
    expect(await ask(again, `SELECT to_regclass('county') AS county`)).toEqual([{ county: null }]);
    const folder = await dataFolder(url);
    await server.stop();
    await expect(ask(url, 'SELECT 1')).rejects.toThrow();
    expect(existsSync(folder)).toBe(false);
  });

  it('goes, with its folder, when the process that started it is killed', async () => {
    const program = startCode(`
      import { startPostgres } from '@samspill/test/support/postgres-server';
      console.log(await (await startPostgres()).url('labour'));
      setInterval(() => undefined, 1000);`);
    const url = (await program.line()) ?? '';
    const folder = await dataFolder(url);
    const session = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
    await once(session, 'connect');
    const closed = once(session.resume(), 'close');
    await program.kill();
    await closed;
    await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false);
  });

  it('says in one sentence that no PostgreSQL runs here', () => {
    const nobodyElse = { uid: -1, gid: -1 };
    expect(() => findPostgresPrograms(nobodyElse)).toThrow(/^No PostgreSQL runs on this machine: [^\n]*\.$/);
  });
});
