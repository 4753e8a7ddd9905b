import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cast } from '../../../../test/support/cast.ts';
import { findWholeReads } from '../../../../test/support/find-whole-reads.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { startPostgres, type PostgresServer } from '../../../../test/support/postgres-server.ts';
import { watchSql, type SqlWatch } from '../../../../test/support/watch-sql.ts';
import { agreements } from '../subgraph.ts';

let postgres: PostgresServer;
let url: string;
let graph: OpenSubgraph;
let sql: SqlWatch;

beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.url('partnerships');
  sql = watchSql();
  graph = await openSubgraph(agreements, url, 1);
  const client = new pg.Client(url);
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
});
afterAll(async () => {
  sql.stop();
  await graph.close();
  await postgres.stop();
});

const PAGE = `query ($filter: AgreementFilter, $orderBy: AgreementOrder) {
  agreements(filter: $filter, first: 50, orderBy: $orderBy) {
    totalCount nodes { id title status parties { role } counties { code } events { kind } ... on EmployerPartnershipAgreement { segment services { code } } } pageInfo { endCursor } } }`;

/** Who may read every agreement of the country reads them all, in whatever order: that alone is not asked here. */
it.each([
  { viewer: null, filter: {}, orderBy: 'VALID_TO_ASC' },
  { viewer: null, filter: { endingWithinDays: 240 }, orderBy: 'VALID_TO_ASC' },
  { viewer: null, filter: { kind: 'INCLUSIVE_WORKING_LIFE' }, orderBy: 'VALID_FROM_DESC' },
  { viewer: 'career-advisor', filter: {}, orderBy: 'VALID_TO_ASC' },
  { viewer: 'career-advisor', filter: { kind: 'EMPLOYER_PARTNERSHIP' }, orderBy: 'VALID_FROM_DESC' },
  { viewer: 'nav-employer-advisor', filter: { inForce: true }, orderBy: 'VALID_TO_ASC' },
  { viewer: 'national-coordinator', filter: { countyCode: '46' }, orderBy: 'VALID_FROM_DESC' },
] as const)('a page for $viewer, $filter by $orderBy, reads no large table whole', async (page) => {
  const { viewer, filter, orderBy } = page;
  sql.take();
  const { errors } = await graph.ask(PAGE, {
    variables: { filter, orderBy },
    viewer: viewer === null ? null : cast(viewer),
  });
  expect(errors).toEqual([]);
  const whole = await findWholeReads(url, sql.take());
  expect(whole.map(({ table }) => table)).toEqual([]);
});
