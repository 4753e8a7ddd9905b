import { addDays, todayInOslo } from '@samspill/shared/day';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CastName } from '../../cli/src/cast/cast.ts';
import { draftOf } from '../support/agreement-desk.ts';
import { openSupergraph, type OpenSupergraph } from '../support/open-supergraph.ts';
import { readOperation } from '../support/read-operation.ts';

let graph: OpenSupergraph;
beforeAll(async () => {
  graph = await openSupergraph();
});
afterAll(() => graph.close());

type Input = Readonly<Record<string, unknown>>;
type Answered = Input & { readonly agreement?: Input & { readonly id: string } };

const TODAY = todayInOslo();
const COUNTY: CastName = 'county-agreement-owner';
const NAV: CastName = 'nav-agreement-owner';
const DOCUMENT = readOperation('agreement-life');

/** Takes a step as its client does: one operation of the document, with a token of the cast. */
async function step(operationName: string, input: Input, as?: CastName): Promise<Answered> {
  const question = { operationName, variables: { input: { key: randomUUID(), ...input } } };
  const { data, errors } = await graph.ask(DOCUMENT, as === undefined ? question : { ...question, as });
  expect(errors).toEqual([]);
  const [outcome] = Object.values(data ?? {}) as [Answered];
  return outcome;
}

/** The county agreement of Vestland that is in force, or was the last to be. */
async function agreementOfVestland() {
  const { data } = await graph.ask(
    '{ county(code: "46") { agreementCoverage { agreements { id versions { number } } } } }',
  );
  const { agreementCoverage } = data?.['county'] as {
    agreementCoverage: { agreements: [{ id: string; versions: { number: number }[] }] };
  };
  const [{ id, versions }] = agreementCoverage.agreements;
  return { id, basedOnVersion: versions.length };
}

describe('through the gateway, with tokens of both sides', () => {
  let it46: { readonly id: string; readonly basedOnVersion: number };

  it('an agreement is drafted, revised, approved, taken back and given up', async () => {
    const year = Number(TODAY.slice(0, 4)) + 20;
    const draft = draftOf({ validFrom: `${year}-01-01`, validTo: `${year}-12-31` });
    const drafted = await step('Draft', draft, 'county-agreement-coordinator');
    expect(drafted).toMatchObject({
      __typename: 'AgreementChanged',
      agreement: { status: 'AWAITING_APPROVAL' },
    });
    const { id } = drafted.agreement ?? { id: '' };
    const revised = await step(
      'Revise',
      { id, basedOnVersion: 1, areas: ['APEL'] },
      'nav-agreement-coordinator',
    );
    expect(revised.agreement).toMatchObject({ id, version: 2 });
    const second = { id, basedOnVersion: 2 };
    const approved = await step('Approve', second, COUNTY);
    expect(approved.agreement).toMatchObject({
      validFrom: `${year}-01-01`,
      events: [],
      parties: [{ approvedOn: null }, { approvedOn: TODAY, approvedOnBehalfBecause: null }],
    });
    const withdrawn = await step('Withdraw', { ...second, because: 'Leses en gang til' }, COUNTY);
    expect(withdrawn.agreement).toMatchObject({ parties: [{ approvedOn: null }, { approvedOn: null }] });
    const cancelled = await step('Cancel', { ...second, reason: 'LACK_OF_FUNDS' }, NAV);
    expect(cancelled.agreement).toMatchObject({ status: 'CANCELLED' });
  });

  it('one takes the place of another and is in force at once', async () => {
    const validTo = addDays(TODAY, 900);
    const taking = {
      predecessors: [await agreementOfVestland()],
      reason: 'NEW_AGREEMENT',
      validFrom: TODAY,
      validTo,
    };
    const drafted = await step('Succeed', draftOf(taking), NAV);
    it46 = { id: drafted.agreement?.id ?? '', basedOnVersion: 1 };
    await step('Approve', it46, NAV);
    const approved = await step('Approve', it46, COUNTY);
    expect(approved.agreement).toMatchObject({
      status: 'IN_FORCE',
      validTo,
      events: [{ kind: 'RENEWED', date: TODAY, source: 'the record of the parties' }],
    });
    expect(await agreementOfVestland()).toEqual(it46);
  });

  it('others are told why they cannot', async () => {
    const codes = [];
    const others: readonly (CastName | undefined)[] = [
      undefined,
      'citizen',
      'national-coordinator',
      'county-agreement-owner-other',
      'nav-agreement-owner-other',
    ];
    for (const as of others) {
      const refused = await step('Approve', it46, as);
      codes.push(refused['code']);
      expect(refused['__typename']).toBe('AgreementRefused');
      expect(refused['message']).toMatch(/AGREEMENT_OWNER/);
    }
    expect(codes).toEqual([
      'NOT_SIGNED_IN',
      'PERSON_NEEDED',
      'ROLE_NOT_ALLOWED',
      'OTHER_COUNTY',
      'OTHER_UNIT',
    ]);
  });

  it('it is reported on, met about, has one under it, is extended and ended', async () => {
    const { data } = await graph.ask(
      'query ($id: ID!) { agreement(id: $id) { reports(last: 5) { id } ... on CountyAgreement { bodies { id } } } }',
      { variables: { id: it46.id } },
    );
    const { reports, bodies } = data?.['agreement'] as {
      reports: { id: string }[];
      bodies: { id: string }[];
    };
    const reported = await step(
      'Report',
      { ...it46, reportId: reports[0]?.id },
      'county-agreement-coordinator',
    );
    expect(reported).toMatchObject({ agreement: { id: it46.id } });
    const meeting = { ...it46, bodyId: bodies[0]?.id, heldOn: TODAY, subjects: ['Læreplasser', 'Frafall'] };
    expect(await step('Meeting', meeting, 'nav-agreement-coordinator')).toMatchObject({
      agreement: { id: it46.id },
    });
    const { countyCodes: _codes, bodies: _bodies, ...under } = draftOf({ areas: ['APEL'] });
    const days = { validFrom: TODAY, validTo: addDays(TODAY, 365) };
    expect(await step('DraftSub', { ...under, ...it46, ...days }, COUNTY)).toMatchObject({
      agreement: { status: 'AWAITING_APPROVAL', version: 1 },
    });
    const validTo = addDays(TODAY, 1200);
    await step('Extend', { ...it46, validTo }, COUNTY);
    const extended = await step('Approve', { ...it46, basedOnVersion: 2 }, NAV);
    expect(extended.agreement).toMatchObject({
      version: 2,
      validTo,
      events: [{ kind: 'RENEWED' }, { kind: 'EXTENDED' }],
    });
    const lastDay = addDays(TODAY, 30);
    const ended = await step(
      'Terminate',
      { ...it46, basedOnVersion: 2, lastDay, reason: 'NOT_FULFILLED' },
      NAV,
    );
    expect(ended.agreement).toMatchObject({ status: 'IN_FORCE' });
    const after = await graph.ask(
      `query ($id: ID!, $day: Date) { agreement(id: $id, asOf: $day) { status reports(last: 5, asOf: "${TODAY}") { submittedBy }
         ... on CountyAgreement { bodies { meetings(last: 1) { date subjects } } subAgreements { status } } } }`,
      { variables: { id: it46.id, day: addDays(lastDay, 1) } },
    );
    expect(after.data?.['agreement']).toEqual({
      status: 'TERMINATED',
      reports: [{ submittedBy: 'Vestland fylkeskommune' }],
      bodies: [{ meetings: [{ date: TODAY, subjects: ['Læreplasser', 'Frafall'] }] }],
      subAgreements: [{ status: 'CANCELLED' }],
    });
  });
});

describe('one operation', () => {
  const both = `mutation ($draft: DraftCountyAgreementInput!) {
    first: draftCountyAgreement(input: $draft) { ...Changed }
    again: draftCountyAgreement(input: $draft) { ...Changed }
  }
  fragment Changed on AgreementOutcome { ... on AgreementChanged { newestVersion agreement { id counties { code name } } } }`;

  it('takes its steps one after the other, and reads on in the other subgraphs', async () => {
    const { data, errors, plan } = await graph.ask(both, {
      variables: { draft: draftOf({ key: randomUUID() }) },
      as: COUNTY,
    });
    expect(errors).toEqual([]);
    const { first, again } = data as { first: Answered; again: Answered };
    expect(first.agreement).toMatchObject({ counties: [{ code: '46', name: 'Vestland' }] });
    expect(again).toEqual(first);
    expect(plan.map(({ subgraph }) => subgraph)).toEqual(expect.arrayContaining(['agreements', 'education']));
  });

  it('shows after each step what the step has made of the agreement, not what was read before it', async () => {
    const drafted = await step('Draft', draftOf(), COUNTY);
    const named = { id: drafted.agreement?.id, basedOnVersion: 1 };
    const { data } = await graph.ask(
      `mutation ($approve: ApproveAgreementInput!, $withdraw: WithdrawApprovalInput!) {
         approveAgreement(input: $approve) { ...Approvals } withdrawApproval(input: $withdraw) { ...Approvals } }
       fragment Approvals on AgreementOutcome { ... on AgreementChanged { agreement { parties { approvedOn } } } }`,
      {
        variables: {
          approve: { key: randomUUID(), ...named },
          withdraw: { key: randomUUID(), ...named, because: 'Prøve' },
        },
        as: COUNTY,
      },
    );
    expect(data).toEqual({
      approveAgreement: { agreement: { parties: [{ approvedOn: null }, { approvedOn: TODAY }] } },
      withdrawApproval: { agreement: { parties: [{ approvedOn: null }, { approvedOn: null }] } },
    });
  });

  it('with an input that GraphQL refuses is an error, and nothing is written', async () => {
    const { status, errors } = await graph.ask(both, { variables: { draft: { key: 'x' } }, as: COUNTY });
    expect([status, errors[0]?.extensions?.['code']]).toEqual([400, 'BAD_USER_INPUT']);
  });
});
