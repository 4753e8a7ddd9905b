import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  COUNTY,
  createDesk,
  draftOf,
  NAV,
  next,
  TODAY,
  type StepAnswer,
  type TakeStep,
} from '../../../../../test/support/agreement-desk.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../../test/support/open-subgraph.ts';
import { agreements } from '../../subgraph.ts';

let graph: OpenSubgraph;
let step: TakeStep;

beforeAll(async () => {
  graph = await openSubgraph(agreements);
  step = createDesk(graph);
});
afterAll(() => graph.close());

describe('the life of a county agreement', () => {
  let drafted: StepAnswer;
  let successor: StepAnswer;

  it('begins as a draft, which may lack what is not known', async () => {
    drafted = await step('draftCountyAgreement', draftOf({ validFrom: null, areas: [] }));
    expect(drafted).toMatchObject({
      __typename: 'AgreementChanged',
      newestVersion: 1,
      agreement: { version: 1, status: 'DRAFT', synthetic: true, events: [], reports: [], ending: null },
    });
    expect(await step('approveAgreement', next(drafted))).toMatchObject({
      code: 'INCOMPLETE',
      message: 'The agreement lacks a first day, an area: revise it first.',
      field: 'id',
    });
  });

  it('is revised into a new version that awaits approval', async () => {
    const change = { validFrom: '2028-01-01', areas: ['APEL', 'CAREER_GUIDANCE'] };
    drafted = await step('reviseAgreement', { ...next(drafted), ...change }, { viewer: NAV });
    expect(drafted).toMatchObject({
      newestVersion: 2,
      agreement: { version: 2, status: 'AWAITING_APPROVAL' },
    });
  });

  it('is approved by each side, and ready when both have', async () => {
    const first = await step('approveAgreement', next(drafted));
    expect(first.agreement).toMatchObject({
      status: 'AWAITING_APPROVAL',
      events: [],
      parties: [{ approvedOn: null }, { approvedOn: TODAY, approvedOnBehalfBecause: null }],
    });
    const withdrawn = await step('withdrawApproval', { ...next(first), because: 'Må leses en gang til' });
    expect(withdrawn.agreement?.parties).toMatchObject([{ approvedOn: null }, { approvedOn: null }]);
    await step('approveAgreement', next(drafted), { viewer: NAV });
    drafted = await step('approveAgreement', next(drafted));
    expect(drafted.agreement).toMatchObject({
      status: 'READY',
      events: [{ kind: 'SIGNED', date: TODAY, source: 'the record of the parties' }],
    });
  });

  it('owes a report for each year in force, handed in once and not before its year', async () => {
    const then = { today: '2028-06-01' };
    const { agreement } = await step('recordMeeting', meeting('2028-05-05'), then);
    const labels = agreement?.reports.map(({ period }) => period.label);
    expect(labels).toEqual(['2028']);
    const [report] = agreement?.reports ?? [];
    expect(report).toMatchObject({ dueOn: '2029-03-01', status: 'AWAITED', submittedBy: null });
    const input = { ...next(drafted), reportId: report?.id };
    const early = await step('submitReport', input);
    expect(early).toMatchObject({ code: 'PERIOD_NOT_BEGUN', field: 'reportId' });
    const done = await step('submitReport', input, then);
    expect(done.agreement?.reports).toMatchObject([
      { status: 'SUBMITTED', submittedOn: '2028-06-01', submittedBy: 'Vestland fylkeskommune' },
    ]);
    expect(await step('submitReport', input, { ...then, viewer: NAV })).toMatchObject({
      code: 'ALREADY_SUBMITTED',
    });
  });

  const meeting = (heldOn: string) => {
    const bodyId = drafted.agreement?.bodies?.[0]?.id;
    return { ...next(drafted), bodyId, heldOn, subjects: ['Frafall', 'Realkompetanse'] };
  };

  it('has meetings of its bodies, each once and none to come', async () => {
    const then = { today: '2028-06-01' };
    expect(await step('recordMeeting', meeting('2028-05-05'), then)).toMatchObject({
      code: 'ALREADY_RECORDED',
    });
    expect(await step('recordMeeting', meeting('2028-06-02'), then)).toMatchObject({
      code: 'DAY_TO_COME',
    });
    const held = await step('recordMeeting', meeting('2028-06-01'), then);
    expect(held.agreement?.bodies).toMatchObject([{ lastMeetingOn: '2028-06-01' }]);
  });

  it('is changed while in force: the approved version stays until all have approved the next', async () => {
    const then = { today: '2028-07-01' };
    const revised = await step('reviseAgreement', { ...next(drafted), areas: ['APEL'] }, then);
    expect(revised).toMatchObject({ newestVersion: 3, agreement: { version: 2, status: 'IN_FORCE' } });
    await step('approveAgreement', next(revised), then);
    drafted = await step('approveAgreement', next(revised), { ...then, viewer: NAV });
    expect(drafted.agreement).toMatchObject({
      version: 3,
      status: 'IN_FORCE',
      events: [{ kind: 'SIGNED' }, { kind: 'RENEGOTIATED', date: '2028-07-01' }],
    });
  });

  it('is extended: who extends has approved with it', async () => {
    const then = { today: '2029-01-10' };
    const extended = await step('extendAgreement', { ...next(drafted), validTo: '2033-12-31' }, then);
    expect(extended).toMatchObject({ newestVersion: 4, agreement: { version: 3, validTo: '2031-12-31' } });
    drafted = await step('approveAgreement', next(extended), { ...then, viewer: NAV });
    expect(drafted.agreement).toMatchObject({ version: 4, validTo: '2033-12-31', status: 'IN_FORCE' });
    expect(drafted.agreement?.events.at(-1)).toMatchObject({ kind: 'EXTENDED', date: '2029-01-10' });
  });

  it('has agreements under it, within its areas and days', async () => {
    const then = { today: '2029-02-01' };
    const under = draftOf({
      ...next(drafted),
      areas: ['APEL'],
      validFrom: '2029-03-01',
      validTo: '2032-12-31',
    });
    const { countyCodes: _codes, bodies: _bodies, ...input } = under;
    const sub = await step('draftSubAgreement', input, then);
    expect(sub).toMatchObject({ newestVersion: 1, agreement: { status: 'AWAITING_APPROVAL' } });
    await step('approveAgreement', next(sub), then);
    const agreed = await step('approveAgreement', next(sub), { ...then, viewer: NAV });
    expect(agreed.agreement).toMatchObject({ status: 'READY', events: [{ kind: 'SIGNED' }] });
    const outside = { ...input, areas: ['BASIC_SKILLS'] };
    expect(await step('draftSubAgreement', outside, then)).toMatchObject({
      code: 'OUTSIDE_PARENT',
      field: 'areas',
    });
  });

  it('is succeeded: it ends, with what stands under it, on the day before the other is valid', async () => {
    const then = { today: '2029-11-01' };
    const { id, basedOnVersion } = next(drafted);
    const taking = draftOf({
      predecessors: [{ id, basedOnVersion }],
      reason: 'COUNTY_REFORM',
      validFrom: '2030-01-01',
    });
    successor = await step('succeedAgreement', taking, then);
    expect(successor.agreement).toMatchObject({ status: 'AWAITING_APPROVAL' });
    await step('approveAgreement', next(successor), then);
    const done = await step('approveAgreement', next(successor), { ...then, viewer: NAV });
    expect(done.agreement).toMatchObject({ status: 'READY', events: [{ kind: 'SIGNED' }] });
    const { data } = await graph.ask(
      `query ($id: ID!) { agreement(id: $id, asOf: "2030-01-01") { status ending { kind endedOn reason }
         events { kind date } reports(last: 20, asOf: "2040-01-01") { period { label } }
         ... on CountyAgreement { successors { id } subAgreements { status ending { kind endedOn reasonText } } } } }`,
      { variables: { id } },
    );
    expect(data?.['agreement']).toMatchObject({
      status: 'SUCCEEDED',
      ending: { kind: 'SUCCEEDED', endedOn: '2029-12-31', reason: 'COUNTY_REFORM' },
      successors: [{ id: successor.agreement?.id }],
      subAgreements: [{ status: 'TERMINATED', ending: { kind: 'TERMINATED', endedOn: '2029-12-31' } }],
      reports: [{ period: { label: '2028' } }, { period: { label: '2029' } }],
    });
    expect((data?.['agreement'] as { events: unknown[] }).events.at(-1)).toEqual({
      kind: 'REPLACED',
      date: '2030-01-01',
    });
  });

  it('is terminated for a reason, on a day', async () => {
    const then = { today: '2030-05-01' };
    const end = { ...next(successor), lastDay: '2030-06-30', reason: 'OTHER' };
    expect(await step('terminateAgreement', end, then)).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'reasonText',
    });
    const done = await step('terminateAgreement', { ...end, reasonText: 'Ny organisering' }, then);
    expect(done.agreement).toMatchObject({
      status: 'IN_FORCE',
      ending: { kind: 'TERMINATED', endedOn: '2030-06-30', reason: 'OTHER', reasonText: 'Ny organisering' },
    });
    expect(await step('reviseAgreement', { ...next(successor), title: 'x' }, then)).toMatchObject({
      code: 'ENDED',
    });
  });

  it('is given up before it is valid, for a reason', async () => {
    const draft = await step('draftCountyAgreement', draftOf());
    const done = await step('cancelAgreement', { ...next(draft), reason: 'LACK_OF_FUNDS' });
    expect(done.agreement).toMatchObject({
      status: 'CANCELLED',
      ending: { kind: 'CANCELLED', endedOn: '2026-11-21' },
    });
    expect(await step('cancelAgreement', { ...next(draft), reason: 'LACK_OF_FUNDS' })).toMatchObject({
      code: 'ENDED',
    });
  });

  it('is kept in a record by organisation and role, which its parties may read and others not', async () => {
    const document = `query ($id: ID!) { agreement(id: $id) { ... on CountyAgreement {
      history { position kind version organisationNumber role party reason recordedAt } } } }`;
    const variables = { id: drafted.agreement?.id };
    const { data, errors } = await graph.ask(document, { variables, viewer: COUNTY });
    expect(errors).toEqual([]);
    const { history } = data?.['agreement'] as { history: { kind: string }[] };
    expect(history.map(({ kind }) => kind).join(' ')).toBe(
      'DRAFTED REVISED APPROVED APPROVAL_WITHDRAWN APPROVED APPROVED MEETING_RECORDED REPORT_SUBMITTED MEETING_RECORDED REVISED APPROVED APPROVED EXTENDED APPROVED APPROVED SUCCEEDED',
    );
    expect(history[3]).toMatchObject({
      position: 4,
      version: 2,
      organisationNumber: COUNTY.organisationNumber,
      role: 'COUNTY_AGREEMENT_OWNER',
      party: 'Vestland fylkeskommune',
      reason: 'Må leses en gang til',
    });
    const hidden = await graph.ask(document, { variables });
    expect(hidden.errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
