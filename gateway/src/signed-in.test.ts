import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { entraIssuer, PERSON } from '../../shared/fixtures/fixture-identity.ts';
import { openFixtureIssuer, type FixtureIssuer } from '../../shared/fixtures/fixture-issuer.ts';
import { openFixtureGraph, type FixtureGraph } from '../fixtures/open-fixture-graph.ts';

const QUESTION = '{ counties { code name unemployed } }';
const NOW = Math.floor(Date.now() / 1000);

let folder: string;
let issuer: FixtureIssuer;
let graph: FixtureGraph;
let other: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-signed-in-'));
  issuer = await openFixtureIssuer();
  const lost = { ...entraIssuer('http://127.0.0.1:1/keys'), name: 'lost', issuer: 'https://lost.example' };
  const file = join(folder, 'issuers.json');
  await writeFile(file, JSON.stringify({ issuers: [entraIssuer(issuer.keysUrl), lost], roles: [] }));
  graph = await openFixtureGraph({ SAMSPILL_IDENTITY: file, GATEWAY_ALLOWED_ORIGINS: 'https://app.example' });
  other = await issuer.sign({ ...PERSON, exp: NOW + 600, aud: 'other' });
});
afterEach(() => {
  graph.subgraphs.labour.answerBy();
});
afterAll(async () => {
  await Promise.all([graph.close(), issuer.close(), rm(folder, { recursive: true })]);
});

const tokenOf = (claims: object = {}) => issuer.sign({ ...PERSON, exp: NOW + 600, ...claims });
const asked = () => Object.values(graph.subgraphs).flatMap(({ requests }) => requests);
/** What the subgraphs are asked with since a moment: the header of each fetch. */
const since = (before: readonly object[]) =>
  asked()
    .filter((request) => !before.includes(request))
    .map(({ headers }) => headers.authorization);
const ask = async (token: string, query = QUESTION) =>
  graph.ask(query, {}, { authorization: `Bearer ${token}` });

describe('a viewer who has signed in', () => {
  it('is answered, in an answer that nobody keeps, and each subgraph gets the token', async () => {
    const before = asked();
    const token = await tokenOf();
    const { status, errors, headers } = await ask(token);
    expect([status, errors, headers.get('cache-control')]).toEqual([200, [], 'no-store']);
    expect(since(before)).toEqual([`Bearer ${token}`, `Bearer ${token}`]);
  });

  it('is, without a token, the anonymous viewer, for whom nothing is passed on', async () => {
    const before = asked();
    const { status, errors } = await graph.ask(QUESTION);
    expect([status, errors, since(before)]).toEqual([200, [], [undefined, undefined]]);
  });

  it('may be on a page of another origin that is allowed', async () => {
    const preflight = await fetch(graph.url, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-headers': 'authorization' },
    });
    expect(preflight.headers.get('access-control-allow-headers')).toMatch(/\bauthorization\b/);
  });

  it('whose token expires on the way has its code at each path that is lost, and the rest', async () => {
    graph.subgraphs.labour.answerBy((_request, response) => {
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end(
        '{"errors":[{"message":"The token has expired: get a new one.","extensions":{"code":"TOKEN_EXPIRED"}}]}',
      );
    });
    const { status, data, errors } = await ask(await tokenOf());
    expect(status).toBe(200);
    expect(data).toMatchObject({
      counties: [{ unemployed: null }, { unemployed: null }, { unemployed: null }],
    });
    expect(
      errors.map(({ path, extensions }) => [path?.join('.'), extensions['code'], extensions['subgraph']]),
    ).toEqual([0, 1, 2].map((at) => [`counties.${at}.unemployed`, 'TOKEN_EXPIRED', 'labour']));
  });
});

describe('a token that is not good', () => {
  it.each([
    ['TOKEN_AUDIENCE_WRONG', () => Promise.resolve(other)],
    ['TOKEN_EXPIRED', () => tokenOf({ exp: NOW - 60 })],
    ['TOKEN_ISSUER_UNKNOWN', () => tokenOf({ iss: 'https://other.example' })],
    ['TOKEN_MALFORMED', () => Promise.resolve('word')],
  ])('is 401 with %s before anything is parsed, planned or fetched', async (code, token) => {
    const before = [graph.plans.length, asked().length];
    const { status, data, errors, headers } = await ask(await token(), '{ not GraphQL');
    expect([status, data, errors.map(({ extensions }) => extensions['code'])]).toEqual([
      401,
      undefined,
      [code],
    ]);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer\b/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect([graph.plans.length, asked().length]).toEqual(before);
  });

  it('is no fault of the client when the keys of its issuer cannot be had', async () => {
    const { status, errors, headers } = await ask(await tokenOf({ iss: 'https://lost.example' }));
    expect([status, errors[0]?.extensions['code']]).toEqual([503, 'TOKEN_KEYS_UNAVAILABLE']);
    expect([headers.get('retry-after'), headers.get('www-authenticate')]).toEqual(['5', null]);
    expect(graph.logged()).toContain('"issuer":"lost"');
  });

  it('is refused to who asks by GET too, and never by health', async () => {
    const headers = { authorization: `Bearer ${other}`, 'apollo-require-preflight': '1' };
    const get = await fetch(`${graph.url}?query={__typename}`, { headers });
    expect([get.status, await get.text()]).toEqual([401, expect.stringContaining('TOKEN_AUDIENCE_WRONG')]);
    expect((await fetch(new URL('/healthz', graph.url), { headers })).status).toBe(200);
  });
});

it('nothing of any token is logged, at the level that logs most', async () => {
  const words = ['said-in-a-token', issuer.key().kid];
  const good = await tokenOf({ oid: 'said-in-a-token', groups: ['said-in-a-token'] });
  const bad = await tokenOf({ oid: 'said-in-a-token', tid: 'said-in-a-token' });
  graph.subgraphs.labour.answerBy((_request, response) => response.destroy());
  for (const token of [good, bad, other]) await ask(token);
  expect(graph.logged()).toContain('A fetch was lost.');
  for (const secret of [...words, ...[good, bad, other].flatMap((token) => token.split('.'))]) {
    expect(graph.logged()).not.toContain(secret);
  }
});
