import { afterAll, beforeAll, expect, it } from 'vitest';
import { education } from '../../subgraphs/education/src/subgraph.ts';
import { findWholeReads } from '../support/find-whole-reads.ts';
import { openSubgraph, type OpenSubgraph } from '../support/open-subgraph.ts';
import { startPostgres, type PostgresServer } from '../support/postgres-server.ts';
import { watchSql, type SqlWatch } from '../support/watch-sql.ts';

/** Large enough that the planner has a choice, small enough to load in seconds. */
const SCALE = 0.5;

let postgres: PostgresServer;
let url: string;
let graph: OpenSubgraph;
let sql: SqlWatch;

beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.url('education');
  graph = await openSubgraph(education, url, SCALE);
  sql = watchSql();
});
afterAll(async () => {
  sql.stop();
  await graph.close();
  await postgres.stop();
});

it.each([
  ['a search', '{ search(text: "bergen") { totalCount nodes { __typename } } }', 4],
  ['a search of the next page', '{ search(text: "tiger bygg", first: 1) { nodes { __typename } } }', 1],
  ['a search of two letters', '{ search(text: "zo", kinds: [EMPLOYER]) { nodes { __typename } } }', 1],
  ['the reports of all counties', '{ counties { followUp(last: 3) { registered { value } } } }', 2],
])('%s reads no large table whole', async (_what, document, most) => {
  sql.take();
  const { errors } = await graph.ask(document);
  const sent = sql.take();
  expect(errors).toEqual([]);
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.length).toBeLessThanOrEqual(most);
  expect(await findWholeReads(url, sent)).toEqual([]);
});
