import { serverAudits, type AuditResult } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../fixtures/open-fixture-graph.ts';

/** Refused on purpose: a page of another site can make a browser send these, so they want a header that it cannot send. */
const REFUSED_AS_FORGERY = [
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

let graph: FixtureGraph;
let results: readonly AuditResult[];
beforeAll(async () => {
  graph = await openFixtureGraph();
  results = await Promise.all(serverAudits({ url: graph.url }).map(({ fn }) => fn()));
});
afterAll(() => graph.close());

const namesOf = (level: string) => results.map(({ name }) => name).filter((name) => name.startsWith(level));

describe('GraphQL over HTTP', () => {
  it('is audited for all that the specification says', () => {
    expect([namesOf('MUST').length, namesOf('SHOULD').length]).toEqual([13, 23]);
    expect(namesOf('MAY').length).toBeGreaterThan(REFUSED_AS_FORGERY.length);
  });

  it('is spoken as the audits want it, but for GET requests that a page of another site could send', () => {
    const failed = results.filter(({ status }) => status !== 'ok').map(({ name }) => name);
    expect(failed.sort()).toEqual(REFUSED_AS_FORGERY);
  });

  it('answers those GET requests too when they cannot come from there', async () => {
    const fetchFn = (url: string, init?: RequestInit) =>
      fetch(url, { ...init, headers: { ...(init?.headers as object), 'apollo-require-preflight': '1' } });
    const audits = serverAudits({ url: graph.url, fetchFn }).filter(({ name }) =>
      REFUSED_AS_FORGERY.includes(name),
    );
    expect(await Promise.all(audits.map(async ({ fn }) => (await fn()).status))).toEqual(['ok', 'ok', 'ok']);
  });
});
