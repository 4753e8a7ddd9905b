import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAST_NAMES } from '../../cli/src/cast/cast.ts';
import { withOwnIssuer } from '../../cli/src/cast/own-issuer.ts';
import { startGraph, type RunningGraph } from '../support/start-graph.ts';
import { withoutOurSettings } from '../support/without-our-settings.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WORDS = ['--conditions=source', '--import', 'tsx', 'cli/src/main.ts'];
const run = promisify(execFile);

/** Runs a command of ours as a user does; `code` is how it ended. */
async function command(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const env = { ...withoutOurSettings(process.env), ...environment };
  return run(process.execPath, [...WORDS, ...words], { cwd: ROOT, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (fault: unknown) => fault as { readonly code: number; readonly stdout: string; readonly stderr: string },
  );
}

let folder: string;
let graph: RunningGraph;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-token-'));
  const { SAMSPILL_IDENTITY = '' } = await withOwnIssuer(ROOT, {});
  graph = await startGraph({ NODE_ENV: 'development', LOG_LEVEL: 'trace', SAMSPILL_IDENTITY });
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

describe('npm run token', () => {
  test('prints a token that a graph takes, of whoever is named', async () => {
    const { stdout } = await command(['token', '--as', 'county-agreement-owner', '--county', '50']);
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const headers = { authorization: `Bearer ${stdout.trim()}` };
    const { status, errors, data } = await graph.ask('{ counties { name } }', { headers });
    expect([status, errors, (data?.['counties'] as unknown[]).length]).toEqual([200, [], 15]);
    const changed = { authorization: `Bearer ${stdout.trim().slice(0, -4)}AAAA` };
    expect(await graph.ask('{ counties { name } }', { headers: changed })).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'TOKEN_SIGNATURE_WRONG' } }],
    });
  });

  test('prints what none of the four programs logs, at the level that logs most', async () => {
    const { stdout } = await command(['token', '--as', 'nav-employer-advisor']);
    const token = stdout.trim();
    const document = '{ county(code: "46") { name navCountyUnits { name } agreementCoverage { status } } }';
    for (const authorization of [`Bearer ${token}`, `Bearer ${token.slice(0, -4)}AAAA`])
      await graph.ask(document, { headers: { authorization } });
    const logged = graph.lines.join('\n');
    expect(logged).toContain('Answered.');
    for (const part of token.split('.')) expect(logged).not.toContain(part.slice(0, 40));
  });

  test('tells the cast, and in one sentence what does not fit', async () => {
    const { stdout } = await command(['token', '--list']);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(CAST_NAMES);
    expect(await command(['token'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--list') as string,
    });
  });

  test('gives nothing in production', async () => {
    const refused = await command(['token', '--as', 'citizen'], { NODE_ENV: 'production' });
    expect(refused).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'NODE_ENV is production, where no graph takes tokens of the local issuer.\n',
    });
  });
});

test('npm run ask -- --as asks as one of the cast', async () => {
  const asked = await command([
    'ask',
    '{ counties { name } }',
    '--as',
    'nav-agreement-owner',
    '--url',
    graph.url,
  ]);
  expect(asked).toMatchObject({ code: 0, stdout: expect.stringContaining('"Vestland"') as string });
});

test('each program that would believe the local issuer in production ends with one sentence instead', async () => {
  const { SAMSPILL_IDENTITY = '' } = await withOwnIssuer(ROOT, {});
  const plans = [
    ['gateway/src/main.ts', { GATEWAY_PORT: '0' }],
    ['subgraphs/labour/src/main.ts', { LABOUR_PORT: '0', LABOUR_DATABASE_URL: 'pglite:' }],
  ] as const;
  for (const [file, settings] of plans) {
    const env = {
      ...withoutOurSettings(process.env),
      ...settings,
      NODE_ENV: 'production',
      SAMSPILL_IDENTITY,
    };
    const ended = run(process.execPath, ['--conditions=source', '--import', 'tsx', file], { cwd: ROOT, env });
    await expect(ended).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^The file that SAMSPILL_IDENTITY names has a LOCAL issuer .*\n$/,
      ) as string,
    });
  }
});

test('a file of issuers that cannot be used is told before anything is loaded', async () => {
  const file = join(folder, 'issuers.json');
  await writeFile(file, '{"issuers": []}');
  const env = { ...withoutOurSettings(process.env), LABOUR_DATABASE_URL: 'pglite:', SAMSPILL_IDENTITY: file };
  const words = ['--conditions=source', '--import', 'tsx', 'subgraphs/labour/src/main.ts'];
  await expect(run(process.execPath, words, { cwd: ROOT, env })).rejects.toMatchObject({
    code: 1,
    stderr:
      'The file that SAMSPILL_IDENTITY names cannot be used: roles has to be a list of roles. docs/sign-in.md shows how it has to be.\n',
  });
});
