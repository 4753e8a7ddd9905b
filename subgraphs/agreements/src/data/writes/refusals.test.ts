import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTY, draftOf, NAV, next, PARTIES } from '../../../../../test/support/agreement-desk.ts';
import {
  brokenInvariants,
  openAgreements,
  type WatchedAgreements,
} from '../../../../../test/support/agreement-facts.ts';
import { createRefusals, VIEWER_REFUSALS } from '../../../../../test/support/agreement-refusals.ts';
import { REFUSALS } from './refusal.ts';

let graph: WatchedAgreements;
let made: ReturnType<typeof createRefusals>;
beforeAll(async () => {
  graph = await openAgreements();
  made = createRefusals(graph);
});
afterAll(() => graph.close());

type Input = Readonly<Record<string, unknown>>;
type Made = typeof made;
const step: Made['step'] = (...words) => made.step(...words);
const refusal: Made['refusal'] = (...words) => made.refusal(...words);
const draft: Made['draft'] = (more) => made.draft(more);
const approved: Made['approved'] = (...words) => made.approved(...words);

const AS_NAV = { viewer: NAV } as const;

describe('what cannot be written', () => {
  const person = 'Kontakt 010190 12345';
  it.each([
    ['KEY_INVALID', 'key', { key: ' ' }],
    ['KEY_INVALID', 'key', { key: 'k'.repeat(201) }],
    ['TEXT_INVALID', 'title', { title: '  ' }],
    ['TEXT_INVALID', 'title', { title: 'x'.repeat(1001) }],
    ['PERSONAL_DATA', 'title', { title: person }],
    ['LIST_INVALID', 'countyCodes', { countyCodes: [] }],
    ['LIST_INVALID', 'areas', { areas: ['APEL', 'APEL'] }],
    ['LIST_INVALID', 'parties', { parties: [PARTIES[1], PARTIES[1]] }],
    ['COUNTY_INVALID', 'countyCodes', { countyCodes: ['4601'] }],
    ['COUNTY_INVALID', 'countyCodes', { countyCodes: ['46', '99'] }],
    ['COUNTY_INVALID', 'countyCodes', { countyCodes: ['46', '13'], validFrom: null }],
    ['COUNTY_INVALID', 'countyCodes', { countyCodes: ['46', '12'] }],
    ['PARTY_INVALID', 'parties', { parties: [{ ...PARTIES[0], unitNumber: '12' }, PARTIES[1]] }],
    ['PARTY_INVALID', 'parties', { parties: [{ ...PARTIES[1], organisationNumber: '123456789' }] }],
    ['PARTY_INVALID', 'parties', { parties: [{ role: 'STATE', nameAtSigning: 'Departement' }, PARTIES[1]] }],
    ['BODY_INVALID', 'bodies', { bodies: [{ level: 'NATIONAL', name: 'Forum' }] }],
    ['PERIOD_INVALID', 'validTo', { validTo: '2027-12-31' }],
  ])('is a draft: %s in %s, %j', async (code, field, more) => {
    expect(await refusal('draftCountyAgreement', draftOf(more))).toEqual([code, field]);
  });

  it('is a county that does not exist on the first day, in words that name those that do', async () => {
    const viken = { countyCodes: ['46', '30'], validFrom: '2024-01-01', validTo: '2027-12-31' };
    const refused = await step('draftCountyAgreement', draftOf(viken));
    expect(refused).toMatchObject({ code: 'COUNTY_INVALID', field: 'countyCodes' });
    expect(refused.message).toMatch(
      /^There is no county 30 on 2024-01-01\. On 2024-01-01 there are 03 Oslo, 11 Rogaland, .*56 Finnmark\.$/,
    );
    const then = next(await draft({ ...viken, validFrom: '2023-12-31' }));
    expect(await refusal('reviseAgreement', { ...then, validFrom: '2024-01-01' })).toEqual([
      'COUNTY_INVALID',
      'validFrom',
    ]);
    const early = next(await draft({ validFrom: '2020-01-01' }));
    expect(await refusal('reviseAgreement', { ...early, validFrom: '2019-12-31' })).toEqual([
      'COUNTY_INVALID',
      'validFrom',
    ]);
  });

  it('is an agreement that is not there, or of another kind', async () => {
    expect(await refusal('approveAgreement', { id: 'nowhere', basedOnVersion: 1 })).toEqual([
      'UNKNOWN_AGREEMENT',
      'id',
    ]);
    const { data } = await graph.ask('{ agreements(filter: { kind: NATIONAL }) { nodes { id } } }');
    const [national] = (data?.['agreements'] as { nodes: { id: string }[] }).nodes;
    expect(await refusal('approveAgreement', { id: national?.id, basedOnVersion: 1 })).toEqual([
      'WRONG_KIND',
      'id',
    ]);
  });

  it('is a version that is not the newest, and a change that changes nothing', async () => {
    const it = next(await draft());
    await step('reviseAgreement', { ...it, title: 'Ny' });
    for (const what of ['reviseAgreement', 'approveAgreement'])
      expect(await refusal(what, it)).toEqual(['STALE_VERSION', 'basedOnVersion']);
    const same = { ...it, basedOnVersion: 2, title: 'Ny' };
    expect(await refusal('reviseAgreement', same)).toEqual(['NOTHING_CHANGED', 'id']);
  });

  it('is a key that stands for another step', async () => {
    const key = 'the same';
    await draft({ key });
    expect(await refusal('draftCountyAgreement', draftOf({ key, title: 'Annen' }))).toEqual([
      'KEY_REUSED',
      'key',
    ]);
  });
});

describe('what an approval needs', () => {
  it('is that nothing is missing, that it is not given twice, and that the days have not passed', async () => {
    const empty = next(await draft({ validFrom: null, validTo: null, areas: [] }));
    expect(await refusal('approveAgreement', empty)).toEqual(['INCOMPLETE', 'id']);
    const it = next(await draft({ validFrom: '2027-01-01', validTo: '2027-01-31' }));
    expect(await refusal('approveAgreement', it, { today: '2027-02-01' })).toEqual([
      'PERIOD_PASSED',
      'basedOnVersion',
    ]);
    await step('approveAgreement', it);
    expect(await refusal('approveAgreement', it)).toEqual(['ALREADY_APPROVED', 'id']);
    expect(await refusal('withdrawApproval', { ...it, because: 'x' }, AS_NAV)).toEqual([
      'NOT_APPROVED',
      'id',
    ]);
    expect(await refusal('withdrawApproval', { ...it, because: ' ' })).toEqual([
      'REASON_REQUIRED',
      'because',
    ]);
    expect(await refusal('extendAgreement', { ...it, validTo: '2029-01-01' })).toEqual([
      'NOT_APPROVED',
      'id',
    ]);
  });

  it('is one on behalf only of another on the own side, with a reason', async () => {
    const unknown = { role: 'COUNTY_EDUCATION_ADMINISTRATION', nameAtSigning: 'Ny fylkeskommune' };
    const it = next(await draft({ parties: [...PARTIES, unknown] }));
    const onBehalf = (position: number, because = 'Ikke dannet ennå') => ({
      ...it,
      onBehalfOf: { position, because },
    });
    const field = 'onBehalfOf';
    expect(await refusal('approveAgreement', onBehalf(1))).toEqual(['ON_BEHALF_NOT_ALLOWED', field]);
    expect(await refusal('approveAgreement', onBehalf(2))).toEqual(['ON_BEHALF_NOT_ALLOWED', field]);
    expect(await refusal('approveAgreement', onBehalf(4))).toEqual(['PARTY_INVALID', field]);
    expect(await refusal('approveAgreement', onBehalf(3, ' '))).toEqual(['REASON_REQUIRED', field]);
    const done = await step('approveAgreement', onBehalf(3));
    expect(done.agreement?.parties[2]).toMatchObject({ approvedOnBehalfBecause: 'Ikke dannet ennå' });
    expect(await refusal('approveAgreement', onBehalf(3))).toEqual(['ALREADY_APPROVED', 'id']);
    expect(await refusal('approveAgreement', onBehalf(3), AS_NAV)).toEqual(['ON_BEHALF_NOT_ALLOWED', field]);
  });

  it('is that no other county agreement is in force then; the approval is not recorded', async () => {
    await approved('2040-01-01', '2040-12-31');
    const it = next(await draft({ validFrom: '2040-12-31', validTo: '2041-12-31' }));
    await step('approveAgreement', it);
    expect(await refusal('approveAgreement', it, AS_NAV)).toEqual(['OVERLAP', 'basedOnVersion']);
  });
});

describe('what its time allows', () => {
  it('of an approved agreement: no withdrawal, no other parties, no end before it is in force', async () => {
    const it = next(await approved('2045-01-01', '2045-12-31'));
    const reason = 'NOT_FULFILLED';
    expect(await refusal('withdrawApproval', { ...it, because: 'x' })).toEqual(['APPROVED_BY_ALL', 'id']);
    const parties = [...PARTIES, { ...PARTIES[0], unitNumber: '0200' }];
    expect(await refusal('reviseAgreement', { ...it, parties })).toEqual(['PARTIES_FIXED', 'parties']);
    const early = { ...it, lastDay: '2045-02-01', reason };
    expect(await refusal('terminateAgreement', early)).toEqual(['NOT_IN_FORCE', 'id']);
    const then = { today: '2045-06-01' };
    for (const lastDay of ['2045-05-31', '2045-12-31'])
      expect(await refusal('terminateAgreement', { ...it, lastDay, reason }, then)).toEqual([
        'PERIOD_INVALID',
        'lastDay',
      ]);
    expect(await refusal('cancelAgreement', { ...it, reason }, then)).toEqual(['ALREADY_VALID', 'id']);
    expect(await refusal('extendAgreement', { ...it, validTo: '2045-12-31' }, then)).toEqual([
      'PERIOD_INVALID',
      'validTo',
    ]);
    const over = { today: '2046-01-01' };
    expect(await refusal('extendAgreement', { ...it, validTo: '2047-12-31' }, over)).toEqual([
      'EXPIRED',
      'id',
    ]);
  });

  it('of one that was given up: nothing', async () => {
    const it = next(await draft());
    expect(await refusal('cancelAgreement', { ...it, reason: 'OTHER' })).toEqual([
      'REASON_REQUIRED',
      'reasonText',
    ]);
    await step('cancelAgreement', { ...it, reason: 'OTHER', reasonText: 'Ikke aktuelt' });
    expect(await refusal('approveAgreement', it)).toEqual(['ENDED', 'id']);
    const taking = draftOf({ predecessors: [it], reason: 'NEW_AGREEMENT' });
    expect(await refusal('succeedAgreement', taking)).toEqual(['PREDECESSOR_INVALID', 'predecessors']);
  });

  it('of one that takes the place of others: a fitting reason, their parties, and no giving up', async () => {
    const before = next(await approved('2050-01-01', '2051-12-31'));
    const taking = (more: Input) =>
      draftOf({
        predecessors: [before],
        reason: 'COUNTY_REFORM',
        validFrom: '2051-01-01',
        validTo: '2053-12-31',
        ...more,
      });
    expect(await refusal('succeedAgreement', taking({ reason: 'LACK_OF_FUNDS' }))).toEqual([
      'REASON_REQUIRED',
      'reason',
    ]);
    const others = [PARTIES[0], { ...PARTIES[1], organisationNumber: '921707134' }];
    expect(await refusal('succeedAgreement', taking({ parties: others }), AS_NAV)).toEqual([
      'PREDECESSOR_INVALID',
      'predecessors',
    ]);
    const stale = { predecessors: [{ ...before, basedOnVersion: 7 }] };
    expect(await refusal('succeedAgreement', taking(stale))).toEqual(['STALE_VERSION', 'predecessors']);
    const it = next(await step('succeedAgreement', taking({})));
    await step('approveAgreement', it);
    await step('approveAgreement', it, AS_NAV);
    expect(await refusal('cancelAgreement', { ...it, reason: 'NOT_FULFILLED' })).toEqual([
      'PLACE_TAKEN',
      'id',
    ]);
  });

  it('of one under another: what the one above covers', async () => {
    const above = next(await approved('2055-01-01', '2056-12-31'));
    const { countyCodes: _codes, bodies: _bodies, ...content } = draftOf({ areas: ['APEL'] });
    const under = (more: Input) =>
      refusal('draftSubAgreement', {
        ...content,
        ...above,
        validFrom: '2055-01-01',
        validTo: '2056-12-31',
        ...more,
      });
    expect(await under({ areas: ['BASIC_SKILLS'] })).toEqual(['OUTSIDE_PARENT', 'areas']);
    expect(await under({ validFrom: '2054-12-31' })).toEqual(['OUTSIDE_PARENT', 'validFrom']);
    expect(await under({ validTo: '2057-01-01' })).toEqual(['OUTSIDE_PARENT', 'validTo']);
    expect(await under({ countyCodes: ['50'] })).toEqual(['COUNTY_INVALID', 'countyCodes']);
    const days = { validFrom: '2055-01-01', validTo: '2056-12-31' };
    const below = next(await step('draftSubAgreement', { ...content, ...above, ...days }));
    for (const as of [{}, AS_NAV]) await step('approveAgreement', below, as);
    const narrower = next(await step('reviseAgreement', { ...above, areas: ['YOUTH_FOLLOW_UP'] }));
    await step('approveAgreement', narrower);
    expect(await refusal('approveAgreement', narrower, AS_NAV)).toEqual([
      'SUB_AGREEMENT_OUTSIDE',
      'basedOnVersion',
    ]);
  });
});

describe('what reports and meetings need', () => {
  it('is a report that is owed, once, and not before its year', async () => {
    const changed = await approved('2027-12-01', '2028-12-31', '2026-11-30');
    const it = next(changed);
    expect(await refusal('submitReport', { ...it, reportId: 'none' })).toEqual([
      'UNKNOWN_REPORT',
      'reportId',
    ]);
    const [owed] = await graph.database.query<{ readonly id: string }>(
      'SELECT id FROM report WHERE agreement_id = $1 ORDER BY period_start LIMIT 1',
      [it.id],
    );
    const report = { ...it, reportId: owed?.id };
    expect(await refusal('submitReport', report, { today: '2026-12-31' })).toEqual([
      'PERIOD_NOT_BEGUN',
      'reportId',
    ]);
    const machine = { ...COUNTY, kind: 'MACHINE' } as const;
    const then = { today: '2027-12-31', viewer: machine };
    expect(await step('submitReport', report, then)).toMatchObject({ newestVersion: 1 });
    expect(await refusal('submitReport', report, then)).toEqual(['ALREADY_SUBMITTED', 'reportId']);
  });

  it('is a body of the agreement, and a day that has come and that it has not met on', async () => {
    const drafted = await draft();
    const meeting = { ...next(drafted), bodyId: drafted.agreement?.bodies?.[0]?.id, heldOn: '2026-11-01' };
    expect(await refusal('recordMeeting', { ...meeting, bodyId: 'none' })).toEqual([
      'UNKNOWN_BODY',
      'bodyId',
    ]);
    expect(await refusal('recordMeeting', { ...meeting, heldOn: '2026-11-23' })).toEqual([
      'DAY_TO_COME',
      'heldOn',
    ]);
    await step('recordMeeting', meeting);
    expect(await refusal('recordMeeting', meeting)).toEqual(['ALREADY_RECORDED', 'heldOn']);
  });
});

it('every code has been seen, here or by the test of the viewers, and everything is in order', async () => {
  expect([...new Set([...made.seen, ...VIEWER_REFUSALS])].sort()).toEqual(Object.keys(REFUSALS).sort());
  expect(await brokenInvariants(graph.database)).toEqual([]);
});
