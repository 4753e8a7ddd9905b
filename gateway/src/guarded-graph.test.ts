import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entraIssuer, PERSON } from '../../shared/fixtures/fixture-identity.ts';
import { openFixtureIssuer, type FixtureIssuer } from '../../shared/fixtures/fixture-issuer.ts';
import { composeFixtures, openFixtureGraph, type FixtureGraph } from '../fixtures/open-fixture-graph.ts';

const NOW = Math.floor(Date.now() / 1000);
const QUESTION = '{ counties { code jobless: unemployed } }';

/** The fixture graph with the figures of labour for those alone whose token is for them. */
const guardedBy = (directive: string): string =>
  composeFixtures((sdl) =>
    sdl
      .replace('"@shareable"]', '"@shareable", "@requiresScopes", "@policy"]')
      .replace('unemployed(last: Int! = 1): Int', `$& ${directive}`),
  );

let folder: string;
let issuer: FixtureIssuer;
let graph: FixtureGraph;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-guarded-'));
  issuer = await openFixtureIssuer();
  const file = join(folder, 'issuers.json');
  await writeFile(file, JSON.stringify({ issuers: [entraIssuer(issuer.keysUrl)], roles: [] }));
  graph = await openFixtureGraph({ SAMSPILL_IDENTITY: file });
  const isTaken = await graph.gateway.changeSupergraph(
    guardedBy('@requiresScopes(scopes: [["figures", "read"]])'),
  );
  if (!isTaken) throw new Error(graph.logged());
});
afterAll(async () => {
  await Promise.all([graph.close(), issuer.close(), rm(folder, { recursive: true })]);
});

/** The figure of the first county, the errors, and how often labour was asked. */
async function figureFor(scp: string | null) {
  const before = graph.subgraphs.labour.requests.length;
  const token = scp === null ? null : await issuer.sign({ ...PERSON, exp: NOW + 600, scp });
  const { data, errors } = await graph.ask(QUESTION, {}, token ? { authorization: `Bearer ${token}` } : {});
  const [county] = (data as { counties: readonly { jobless: number | null }[] }).counties;
  return { figure: county?.jobless, errors, asked: graph.subgraphs.labour.requests.length - before };
}

describe('a field that is guarded', () => {
  it('is told to be refused to each by what they lack, one after the other, and its subgraph is not asked', async () => {
    const path = ['counties', 0, 'jobless'];
    for (const _again of [1, 2]) {
      const anonymous = await figureFor(null);
      expect(anonymous).toMatchObject({ figure: null, asked: 0 });
      expect(anonymous.errors[0]).toEqual({
        message: 'This is not for the anonymous viewer: sign in.',
        path,
        extensions: { code: 'UNAUTHENTICATED' },
      });
      const other = await figureFor('read');
      expect(other).toMatchObject({ figure: null, asked: 0 });
      expect(other.errors[0]).toEqual({
        message: 'The token is not meant for this: ask its issuer for one with a scope that opens it.',
        path,
        extensions: { code: 'FORBIDDEN' },
      });
      const holder = await figureFor('read figures');
      expect(holder).toMatchObject({ errors: [], asked: 1 });
      expect(holder.figure).toEqual(expect.any(Number));
    }
  });

  it('is answered each in their own way at the same time', async () => {
    const answers = await Promise.all(['read figures', null, 'read', 'figures read'].map(figureFor));
    expect(answers.map(({ figure }) => typeof figure)).toEqual(['number', 'object', 'object', 'number']);
  });
});

it('a supergraph that names a policy that the gateway does not know does not take over', async () => {
  expect(await graph.gateway.changeSupergraph(guardedBy('@policy(policies: [["adult"]])'))).toBe(false);
  expect(graph.logged()).toContain('@policy at County.unemployed names');
  expect(await figureFor('read')).toMatchObject({ figure: null });
});
