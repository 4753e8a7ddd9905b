import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { countPrograms } from '../support/count-programs.ts';
import { withoutOurSettings } from '../support/without-our-settings.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WORDS = ['--conditions=source', '--import', 'tsx', 'cli/src/main.ts'];
/** All that a file `.env` at the root could set otherwise and that matters here. */
const IN_MEMORY = {
  GATEWAY_PORT: '0',
  GATEWAY_HOST: '127.0.0.1',
  EDUCATION_PORT: '0',
  LABOUR_PORT: '0',
  AGREEMENTS_PORT: '0',
  EDUCATION_DATABASE_URL: 'pglite:',
  LABOUR_DATABASE_URL: 'pglite:',
  AGREEMENTS_DATABASE_URL: 'pglite:',
};

const started: ChildProcess[] = [];
afterEach(() => {
  for (const { pid, exitCode, signalCode } of started.splice(0)) {
    if (pid && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
  }
});

/** Runs a command of ours in a process group of its own, as a terminal does. */
function run(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [...WORDS, ...words], {
    cwd: ROOT,
    env: { ...withoutOurSettings(process.env), ...environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, ended, out: child.stdout, err: text(child.stderr) };
}

/** Starts the graph and waits until it says where it answers. */
async function start(environment: Readonly<Record<string, string>> = {}) {
  const graph = run(['start'], { ...IN_MEMORY, ...environment });
  for await (const line of createInterface({ input: graph.out })) {
    const [, url] = /^ {2}Graph +(http:\S+)$/.exec(line) ?? [];
    if (url) return { ...graph, url };
  }
  throw new Error(`The graph did not start:\n${await graph.err}`);
}

const QUESTION = '{ counties { name navCountyUnits { name } agreementCoverage { status } } }';

describe('npm start', { timeout: 120_000 }, () => {
  test('answers over all three subgraphs, and Ctrl-C ends all four programs with exit code 0', async () => {
    const { child, url, ended, err } = await start();
    const asked = run(['ask', QUESTION, '--csv', '--url', url]);
    expect(await text(asked.out)).toContain('Akershus,Nav Vest-Viken,IN_FORCE');
    expect(await asked.ended).toBe(0);
    const signedIn = run(['ask', QUESTION, '--as', 'county-agreement-owner', '--csv', '--url', url]);
    expect(await text(signedIn.out)).toContain('Akershus,Nav Vest-Viken,IN_FORCE');
    expect(await signedIn.ended).toBe(0);
    process.kill(-(child.pid ?? 0), 'SIGINT');
    expect(await ended).toBe(0);
    expect(await err).toContain('Ending the graph …');
    await expect(fetch(url)).rejects.toThrow();
  });

  test('leaves no program behind when it is killed', async () => {
    const programs = await countPrograms();
    const { child } = await start(programs.environment);
    expect(programs.running()).toBe(1 + 4);
    child.kill('SIGKILL');
    await vi.waitUntil(() => programs.running() === 0, { timeout: 20_000 });
    programs.close();
  });

  test('says in one sentence that its port is taken, before it starts anything', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { ended, err } = run(['start'], { ...IN_MEMORY, GATEWAY_PORT: String(port) });
    expect(await err).toBe(
      `Port ${port} is taken by another program: end that one, or set GATEWAY_PORT to another.\n`,
    );
    expect(await ended).toBe(1);
    server.close();
  });
});
