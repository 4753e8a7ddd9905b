import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { oneAtATime } from '@samspill/shared/database/one-at-a-time';
import pg from 'pg';
import { makePostgresData } from './make-postgres-data.ts';
import { findPostgresPrograms, runAs } from './postgres-programs.ts';

const SUPERVISOR = fileURLToPath(new URL('run-while-parent-lives.js', import.meta.url));
const USER = 'samspill';
/**
 * Nothing outlives a test, so nothing waits for a disk; Oslo's clock shows any date that went through a time zone; what a
 * page by its key costs is as in `docker-compose.yml`.
 */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'timezone=Europe/Oslo',
  'random_page_cost=1.1',
];

export interface PostgresServer {
  /** Makes an empty database of that name, dropping one that is there, and gives its URL. */
  url(databaseName: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL on a free loopback port, with a password of its own and its data in a temporary folder. It
 * stops, and the folder goes, with `stop()` or when this process ends in whatever way. Throws one sentence when
 * no PostgreSQL runs on this machine.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const as = runAs();
  const password = randomUUID();
  const { bin, remove } = findPostgresPrograms(as);
  const { folder, data } = makePostgresData({ bin, as, user: USER, password });
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...SETTINGS];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const supervised = JSON.stringify({ folder, program: join(bin, 'postgres'), args, ...as });
  const child = spawn(process.execPath, [SUPERVISOR, supervised], { stdio: ['pipe', 'ignore', 'pipe'] });
  await listening(child);
  const urlOf = (name: string) =>
    `postgresql://${USER}:${password}@127.0.0.1:${port}/${encodeURIComponent(name)}`;
  const inTurn = oneAtATime();
  return {
    url: async (name) => {
      await inTurn(() => createEmpty(urlOf('postgres'), name));
      return urlOf(name);
    },
    stop: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
      remove();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits for the server's own word; what it says later is read on, so that it never waits for a reader. */
async function listening({ stderr }: ChildProcessByStdio<Writable, null, Readable>): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    said.push(line);
    if (line.includes('ready to accept connections')) break;
  }
  if (stderr.readableEnded) throw new Error(`PostgreSQL could not be started for tests: ${said.join(' ')}`);
  stderr.resume();
}

async function createEmpty(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client(serverUrl);
  await client.connect();
  try {
    const database = client.escapeIdentifier(name);
    await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}
