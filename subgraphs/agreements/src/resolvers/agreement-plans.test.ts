import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDesk, draftOf, NAV, next } from '../../../../test/support/agreement-desk.ts';
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

const WORK = `query ($after: String, $filter: AgreementFilter) {
  agreements(filter: $filter, first: 50, after: $after) { nodes { id ... on CountyAgreement {
    planOfAction { goals { text activities { text responsible { role } dueOn } } }
    bodies { level lastMeetingOn openTasks members { role } meetings(last: 2) { date subjects } tasks { text } }
    projects { name programme { code } partners { role } places figures { value } }
    barriers { kind } reminders { dueOn } evaluations(last: 2) { id findings { text } }
    predecessors { id } successors { id } subAgreements { id status } reports(last: 2) { id } ending { kind }
  } ... on SubAgreement { countyAgreement { id } evaluations(last: 2) { id } reports(last: 2) { id } }
  } pageInfo { endCursor hasNextPage } } }`;

it.each(['COUNTY', 'SUB'])(
  'pages of %s agreements with all that is done under them read no large table whole',
  async (kind) => {
    sql.take();
    const seen = new Set<string>();
    for (let after: string | null = null; ;) {
      const { data, errors } = await graph.ask(WORK, { variables: { after, filter: { kind } } });
      expect(errors).toEqual([]);
      const page = data?.['agreements'] as {
        readonly nodes: readonly { readonly id: string }[];
        readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
      };
      for (const { id } of page.nodes) seen.add(id);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen.size).toBeGreaterThan(40);
    const whole = await findWholeReads(url, sql.take());
    expect(whole.map(({ table, statement }) => [table, statement])).toEqual([]);
  },
);

it('the steps of a life of an agreement look everything up by its key', async () => {
  const step = createDesk(graph);
  const approve = async (it: ReturnType<typeof next>, today: string) => {
    await step('approveAgreement', it, { today });
    return next(await step('approveAgreement', it, { viewer: NAV, today }));
  };
  sql.take();
  const today = '2060-02-01';
  const years = { validFrom: '2060-01-01', validTo: '2063-12-31' };
  const drafted = next(await step('draftCountyAgreement', draftOf(years), { today }));
  await step('approveAgreement', drafted, { today });
  await step('withdrawApproval', { ...drafted, because: 'Prøve' }, { today });
  const above = await approve(drafted, today);
  const { countyCodes: _codes, bodies: _bodies, ...content } = draftOf({ ...years, areas: ['APEL'] });
  const under = next(await step('draftSubAgreement', { ...content, ...above }, { today }));
  await approve(under, today);
  const narrower = next(await step('reviseAgreement', { ...above, areas: ['APEL'] }, { today }));
  await approve(narrower, today);
  const longer = await step('extendAgreement', { ...narrower, validTo: '2065-12-31' }, { today });
  const extended = next(await step('approveAgreement', next(longer), { viewer: NAV, today }));
  const [body] = longer.agreement?.bodies ?? [];
  const meeting = { ...extended, bodyId: body?.id, heldOn: today, subjects: ['Prøve'] };
  const met = await step('recordMeeting', meeting, { today });
  const [report] = met.agreement?.reports ?? [];
  await step('submitReport', { ...extended, reportId: report?.id }, { today: '2061-02-01' });
  const taking = { ...draftOf({ validFrom: '2062-01-01', validTo: '2065-12-31' }), reason: 'NEW_AGREEMENT' };
  const heir = next(await step('succeedAgreement', { ...taking, predecessors: [extended] }, { today }));
  await approve(heir, today);
  const ending = { ...heir, lastDay: '2062-06-30', reason: 'NOT_FULFILLED' };
  next(await step('terminateAgreement', ending, { today: '2062-02-01' }));
  const given = next(await step('draftCountyAgreement', draftOf(), { today }));
  next(await step('cancelAgreement', { ...given, reason: 'NOT_FULFILLED' }, { today }));
  const sent = sql.take();
  expect(
    sent.filter(({ text }) => /FOR NO KEY UPDATE|INSERT INTO "agreement_record"/.test(text)).length,
  ).toBeGreaterThan(20);
  const whole = await findWholeReads(url, sent);
  expect(whole.map(({ table, statement }) => [table, statement])).toEqual([]);
});
