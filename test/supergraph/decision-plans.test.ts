import { afterAll, beforeAll, expect, it } from 'vitest';
import { NAV_NUMBER } from '@samspill/shared/access/nav-number';
import { agreements } from '../../subgraphs/agreements/src/subgraph.ts';
import { findWholeReads } from '../support/find-whole-reads.ts';
import { openSubgraph, type OpenSubgraph } from '../support/open-subgraph.ts';
import { startPostgres, type PostgresServer } from '../support/postgres-server.ts';
import { watchSql, type SqlWatch } from '../support/watch-sql.ts';

/** Large enough that agreements with employers outnumber those that decisions are made from. */
const SCALE = 0.5;

let postgres: PostgresServer;
let url: string;
let graph: OpenSubgraph;
let sql: SqlWatch;

beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.url('agreements');
  graph = await openSubgraph(agreements, url, SCALE);
  sql = watchSql();
});
afterAll(async () => {
  sql.stop();
  await graph.close();
  await postgres.stop();
});

it('what the agreements of all counties carry is read without reading a large table whole', async () => {
  sql.take();
  const { errors, data } = await graph.ask(
    `{ explainAccess(organisationNumber: "${NAV_NUMBER}") { counties { flows { carriers { agreement { title } } } } } }`,
  );
  const sent = sql.take();
  expect(errors).toEqual([]);
  expect(data?.['explainAccess']).not.toBeNull();
  expect(sent).toHaveLength(3);
  expect(await findWholeReads(url, sent)).toEqual([]);
});
