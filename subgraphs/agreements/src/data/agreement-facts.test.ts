import type { SignedInViewer } from '@samspill/shared/access/viewer';
import { DATA_CATEGORIES, type DataCategory } from '@samspill/shared/decisions/data-category';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTY, draftOf, NAV, next, type StepAnswer } from '../../../../test/support/agreement-desk.ts';
import { openAgreements, type WatchedAgreements } from '../../../../test/support/agreement-facts.ts';
import { createRefusals } from '../../../../test/support/agreement-refusals.ts';
import { agreementFactsOf } from './agreement-facts.ts';
import { createDb, type Db } from './db.ts';

const TODAY = '2026-12-01';
const ALL = Object.keys(DATA_CATEGORIES);
const OF_TODAY = '03 11 15 18 31 32 33 34 39 40 42 46 50 55 56'.split(' ');

let graph: WatchedAgreements;
let db: Db;
let made: ReturnType<typeof createRefusals>;
const statements: string[] = [];
beforeAll(async () => {
  graph = await openAgreements();
  db = createDb(graph.database, (statement) => statements.push(statement));
  made = createRefusals(graph);
});
afterAll(async () => {
  await db.$disconnect();
  await graph.close();
});

type Input = Readonly<Record<string, unknown>>;

/** The facts of one county, county agreements before those under them. */
const factsOn = (day: string, county = '46') => agreementFactsOf(db, [county], day);

/** What is asked of the agreement of a step, on a day. */
const ofStep = async (step: StepAnswer, day: string) =>
  (await factsOn(day)).find(({ id }) => id === step.agreement?.id) ?? null;

describe('the agreements that come with the product', () => {
  it('are told of all counties in one statement', async () => {
    statements.length = 0;
    const facts = await agreementFactsOf(db, OF_TODAY, TODAY);
    expect(statements).toHaveLength(1);
    expect(new Set(facts.flatMap(({ counties }) => counties)).size).toBe(14);
    expect(facts.every(({ inForce }) => inForce)).toBe(true);
    expect(await agreementFactsOf(db, [], TODAY)).toEqual([]);
    expect(await agreementFactsOf(db, ['99'], TODAY)).toEqual([]);
  });

  it.each(['46', '50'])('cover all areas and select all categories in county %s today', async (county) => {
    const [agreement] = await factsOn(TODAY, county);
    expect(agreement).toMatchObject({ version: 1, counties: [county], categories: ALL });
    expect(agreement?.areas).toHaveLength(5);
  });

  it('differ: one has expired, some lack an area, one selects few categories, one none', async () => {
    const first = async (county: string) => (await factsOn(TODAY, county))[0] ?? null;
    expect(await first('18')).toBeNull();
    expect((await first('15'))?.areas).not.toContain('APEL');
    expect((await first('39'))?.categories).toEqual([
      'FOLLOW_UP_CASE',
      'REGISTRATION',
      'OFFICE_AND_YOUTH_TEAM',
    ]);
    expect((await first('40'))?.categories).toEqual([]);
  });
});

const CATEGORIES: readonly DataCategory[] = ['REGISTRATION', 'MEASURES'];

async function draft(year: number, more: Input = {}): Promise<StepAnswer> {
  const days = { validFrom: `${year}-01-01`, validTo: `${year + 1}-12-31` };
  return made.step('draftCountyAgreement', draftOf({ ...days, dataCategories: CATEGORIES, ...more }), {
    today: `${year - 1}-06-01`,
  });
}

/** Signs for two counties, as an authority would that acts in both. */
const OF_BOTH: SignedInViewer = {
  ...COUNTY,
  grants: COUNTY.grants.map((grant) => ({ ...grant, counties: ['46', '50'] })),
};

async function approve(drafted: StepAnswer, today: string): Promise<StepAnswer> {
  await made.step('approveAgreement', next(drafted), { viewer: OF_BOTH, today });
  return made.step('approveAgreement', next(drafted), { viewer: NAV, today });
}

describe('an agreement counts', () => {
  it('not as a draft, and not before all have approved', async () => {
    const incomplete = await draft(2050, { areas: [] });
    expect(incomplete.agreement?.status).toBe('DRAFT');
    expect(await ofStep(incomplete, '2050-03-01')).toBeNull();
    const complete = await draft(2050);
    await made.step('approveAgreement', next(complete), { viewer: NAV, today: '2049-07-01' });
    expect(await ofStep(complete, '2050-03-01')).toBeNull();
  });

  it('from its first day to its last, by the version that all have approved', async () => {
    const done = await approve(await draft(2052), '2051-07-01');
    expect(done.agreement?.status).toBe('READY');
    expect(await ofStep(done, '2051-12-31')).toBeNull();
    const facts = {
      id: done.agreement?.id,
      version: 1,
      inForce: true,
      counties: ['46'],
      areas: ['CAREER_GUIDANCE', 'APEL', 'YOUTH_FOLLOW_UP'],
      categories: CATEGORIES,
    };
    expect(await ofStep(done, '2052-01-01')).toEqual(facts);
    expect(await ofStep(done, '2053-12-31')).toEqual(facts);
    expect(await ofStep(done, '2054-01-01')).toBeNull();
  });

  it('by the approved version while a newer one is not approved by all', async () => {
    const done = await approve(await draft(2056), '2055-07-01');
    const change = { areas: ['YOUTH_FOLLOW_UP'], dataCategories: ALL };
    const revised = await made.step('reviseAgreement', { ...next(done), ...change }, { today: '2056-03-01' });
    await made.step('approveAgreement', next(revised), { viewer: COUNTY, today: '2056-03-01' });
    expect(await ofStep(done, '2056-03-02')).toMatchObject({ version: 1, categories: CATEGORIES });
    await made.step('approveAgreement', next(revised), { viewer: NAV, today: '2056-04-01' });
    expect(await ofStep(done, '2056-03-31')).toMatchObject({ version: 1, categories: CATEGORIES });
    expect(await ofStep(done, '2056-04-01')).toMatchObject({
      version: 2,
      areas: ['YOUTH_FOLLOW_UP'],
      categories: ALL,
    });
  });

  it('to the day on which it was terminated, with those under it', async () => {
    const done = await approve(await draft(2060), '2059-07-01');
    const under = await approve(await subOf(done, 2060, { dataCategories: ['MEASURES'] }), '2060-01-02');
    const end = { ...next(done), lastDay: '2060-06-30', reason: 'LACK_OF_FUNDS' };
    await made.step('terminateAgreement', end, { today: '2060-05-01' });
    expect((await factsOn('2060-06-30')).map(({ id }) => id)).toEqual([
      done.agreement?.id,
      under.agreement?.id,
    ]);
    expect(await factsOn('2060-07-01')).toEqual([]);
  });

  it('to the day before another took its place', async () => {
    const done = await approve(await draft(2064), '2063-07-01');
    const succession = {
      ...draftOf({ validFrom: '2065-01-01', validTo: '2065-12-31', dataCategories: ['OFFERS'] }),
      predecessors: [next(done)],
      reason: 'NEW_AGREEMENT',
    };
    const successor = await made.step('succeedAgreement', succession, { today: '2064-05-01' });
    await approve(successor, '2064-06-01');
    expect(await factsOn('2064-12-31')).toMatchObject([{ id: done.agreement?.id }]);
    expect(await factsOn('2065-01-01')).toMatchObject([
      { id: successor.agreement?.id, categories: ['OFFERS'] },
    ]);
  });

  it('never when it was given up', async () => {
    const done = await approve(await draft(2068), '2067-07-01');
    await made.step('cancelAgreement', { ...next(done), reason: 'CHANGED_MANDATE' }, { today: '2067-08-01' });
    expect(await ofStep(done, '2068-03-01')).toBeNull();
  });
});

/** A sub-agreement on APEL in the years of its county agreement. */
function subOf(above: StepAnswer, year: number, more: Input): Promise<StepAnswer> {
  const {
    countyCodes: _codes,
    bodies: _bodies,
    ...content
  } = draftOf({
    areas: ['APEL'],
    validFrom: `${year}-01-01`,
    validTo: `${year + 1}-12-31`,
  });
  return made.step('draftSubAgreement', { ...content, ...more, ...next(above) }, { today: `${year}-01-01` });
}

describe('a sub-agreement', () => {
  it('counts beside the one above, by the less that it covers and selects', async () => {
    const above = await approve(await draft(2072), '2071-07-01');
    const under = await approve(await subOf(above, 2072, { dataCategories: ['MEASURES'] }), '2072-01-02');
    expect(await factsOn('2072-03-01')).toMatchObject([
      { id: above.agreement?.id, categories: CATEGORIES },
      { id: under.agreement?.id, version: 1, areas: ['APEL'], categories: ['MEASURES'] },
    ]);
  });

  it('counts only in the counties that it is for', async () => {
    const above = await approve(await draft(2076, { countyCodes: ['46', '50'] }), '2075-07-01');
    const under = await approve(await subOf(above, 2076, { countyCodes: ['46'] }), '2076-01-02');
    const ids = async (county: string) => (await factsOn('2076-03-01', county)).map(({ id }) => id);
    expect(await ids('46')).toEqual([above.agreement?.id, under.agreement?.id]);
    expect(await ids('50')).toEqual([above.agreement?.id]);
    expect(await agreementFactsOf(db, ['46', '50'], '2076-03-01')).toMatchObject([
      { counties: ['46', '50'] },
      { counties: ['46'], categories: [] },
    ]);
  });
});
