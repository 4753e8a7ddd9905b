import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, NAV, next, type StepAnswer } from '../../../../../test/support/agreement-desk.ts';
import {
  brokenInvariants,
  openAgreements,
  type WatchedAgreements,
} from '../../../../../test/support/agreement-facts.ts';
import { createRefusals } from '../../../../../test/support/agreement-refusals.ts';

let graph: WatchedAgreements;
let made: ReturnType<typeof createRefusals>;
beforeAll(async () => {
  graph = await openAgreements();
  made = createRefusals(graph);
});
afterAll(() => graph.close());

type Input = Readonly<Record<string, unknown>>;
type Named = ReturnType<typeof next>;
const REFUSED = ['SUB_AGREEMENT_OUTSIDE', 'basedOnVersion'];

/** Both sides approve; what NAV, the last of them, is answered. */
async function approve(it: Named, today: string): Promise<StepAnswer> {
  await made.step('approveAgreement', it, { today });
  return made.step('approveAgreement', it, { viewer: NAV, today });
}

/** A revision of which only the last approval, NAV's, is missing. */
async function revised(it: Named, change: Input, today: string): Promise<Named> {
  const newer = next(await made.step('reviseAgreement', { ...it, ...change }, { today }));
  await made.step('approveAgreement', newer, { today });
  return newer;
}

/** A county agreement of four years with an approved sub-agreement on APEL and guidance in its first three. */
async function pair(from: number) {
  const today = `${from}-02-01`;
  const above = next(await made.approved(`${from}-01-01`, `${from + 3}-12-31`, today));
  const {
    countyCodes: _codes,
    bodies: _bodies,
    ...content
  } = draftOf({
    title: 'Delavtale til prøve',
    areas: ['APEL', 'CAREER_GUIDANCE'],
    validFrom: `${from}-01-01`,
    validTo: `${from + 2}-12-31`,
  });
  const under = next(await made.step('draftSubAgreement', { ...content, ...above }, { today }));
  await approve(under, today);
  return { above, under, as: { viewer: NAV, today } };
}

describe('a county agreement is not narrowed over its sub-agreements', () => {
  it('by areas: until those who agreed on them have left them out too', async () => {
    const { above, under, as } = await pair(2060);
    const narrower = await revised(above, { areas: ['APEL', 'YOUTH_FOLLOW_UP'] }, as.today);
    expect(await made.refusal('approveAgreement', narrower, as)).toEqual(REFUSED);
    expect((await made.step('approveAgreement', narrower, as)).message).toBe(
      'The sub-agreement "Delavtale til prøve" covers CAREER_GUIDANCE that version 2 leaves out: revise or terminate it first.',
    );
    await approve(await revised(under, { areas: ['APEL'] }, as.today), as.today);
    const done = await made.step('approveAgreement', narrower, as);
    expect(done.agreement).toMatchObject({ version: 2, status: 'IN_FORCE' });
  });

  it('by days: until they end within them', async () => {
    const { above, under, as } = await pair(2070);
    const shorter = await revised(above, { validTo: '2071-06-30' }, as.today);
    expect(await made.refusal('approveAgreement', shorter, as)).toEqual(REFUSED);
    const end = { ...under, lastDay: '2071-06-30', reason: 'CHANGED_MANDATE' };
    await made.step('terminateAgreement', end, as);
    const done = await made.step('approveAgreement', shorter, as);
    expect(done.agreement).toMatchObject({ version: 2, validTo: '2071-06-30', status: 'IN_FORCE' });
  });

  it('from a later day on: only over those that are in force then', async () => {
    const { above, as } = await pair(2080);
    const areas = ['YOUTH_FOLLOW_UP'];
    const tooEarly = await revised(above, { areas, validFrom: '2082-12-31' }, as.today);
    expect(await made.refusal('approveAgreement', tooEarly, as)).toEqual(REFUSED);
    const afterwards = await revised(tooEarly, { areas, validFrom: '2083-01-01' }, as.today);
    const done = await made.step('approveAgreement', afterwards, as);
    expect(done.agreement).toMatchObject({ version: 1, status: 'IN_FORCE' });
  });

  it('but freely where none lies outside: one that has ended, and one that was never approved', async () => {
    const today = '2090-02-01';
    const above = next(await made.approved('2090-01-01', '2093-12-31', today));
    const { countyCodes: _codes, bodies: _bodies, ...content } = draftOf({ areas: ['APEL'] });
    const days = { validFrom: '2090-01-01', validTo: '2090-03-31' };
    const short = next(await made.step('draftSubAgreement', { ...content, ...above, ...days }, { today }));
    await approve(short, today);
    await made.step('draftSubAgreement', { ...content, ...above, ...days }, { today });
    const narrower = await revised(above, { areas: ['YOUTH_FOLLOW_UP'] }, '2090-03-31');
    const last = { viewer: NAV, today: '2090-03-31' };
    expect(await made.refusal('approveAgreement', narrower, last)).toEqual(REFUSED);
    const done = await made.step('approveAgreement', narrower, { ...last, today: '2090-04-01' });
    expect(done.agreement).toMatchObject({ version: 2, status: 'IN_FORCE' });
  });
});

it('everything is in order', async () => {
  expect(await brokenInvariants(graph.database)).toEqual([]);
});
