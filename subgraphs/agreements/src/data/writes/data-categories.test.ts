import { DATA_CATEGORIES } from '@samspill/shared/decisions/data-category';
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

const ALL = Object.keys(DATA_CATEGORIES);

/** What an agreement selects as it is shown on a day, and what each of its versions does. */
async function selectedBy({ id }: Named, asOf = '2026-11-22') {
  const { data, errors } = await graph.ask(
    `query ($id: ID!, $asOf: Date) { agreement(id: $id, asOf: $asOf) {
      versions { dataCategories }
      ... on CountyAgreement { dataCategories history { kind version } }
      ... on SubAgreement { dataCategories history { kind version } }
    } }`,
    { variables: { id, asOf }, viewer: NAV },
  );
  expect(errors).toEqual([]);
  const agreement = data?.['agreement'] as {
    readonly dataCategories: readonly string[];
    readonly versions: readonly { readonly dataCategories: readonly string[] }[];
    readonly history: readonly { readonly kind: string; readonly version: number }[];
  };
  const { dataCategories: shown, versions, history } = agreement;
  return { shown, versions: versions.map(({ dataCategories }) => dataCategories), history };
}

async function approve(it: Named, today: string): Promise<StepAnswer> {
  await made.step('approveAgreement', it, { today });
  return made.step('approveAgreement', it, { viewer: NAV, today });
}

/** A county agreement of four years that both have approved. */
async function approved(from: number, dataCategories: readonly string[]): Promise<Named> {
  const today = `${from}-02-01`;
  const days = { validFrom: `${from}-01-01`, validTo: `${from + 3}-12-31` };
  const drafted = await made.step('draftCountyAgreement', draftOf({ ...days, dataCategories }), { today });
  return next(await approve(next(drafted), today));
}

function under(above: Named, from: number, more: Input): Input {
  const {
    countyCodes: _codes,
    bodies: _bodies,
    ...content
  } = draftOf({
    areas: ['APEL'],
    validFrom: `${from}-01-01`,
    validTo: `${from + 2}-12-31`,
    ...more,
  });
  return { ...content, ...above };
}

describe('a draft', () => {
  it.each([
    ['all of the closed list', ALL, ALL],
    ['some, in the order of the list', ['MENTOR', 'OFFERS'], ['OFFERS', 'MENTOR']],
    ['none', [], []],
    ['none where it says null, which never means all', null, []],
    ['none where it leaves them out', undefined, []],
  ])('selects %s', async (_what, dataCategories, selected) => {
    const drafted = next(await made.draft({ dataCategories }));
    expect(await selectedBy(drafted)).toMatchObject({ shown: selected, versions: [selected] });
  });

  it('names each once', async () => {
    const twice = draftOf({ dataCategories: ['OFFERS', 'OFFERS'] });
    expect(await made.refusal('draftCountyAgreement', twice)).toEqual(['LIST_INVALID', 'dataCategories']);
  });
});

describe('a change of what is selected', () => {
  it('is a new version that all are asked to approve; what was approved counts until then', async () => {
    const today = '2040-02-01';
    const agreement = await approved(2040, ['OFFERS']);
    const revised = await made.step('reviseAgreement', { ...agreement, dataCategories: ALL }, { today });
    expect(revised.newestVersion).toBe(2);
    expect(await selectedBy(agreement, today)).toMatchObject({
      shown: ['OFFERS'],
      versions: [['OFFERS'], ALL],
    });
    await approve(next(revised), today);
    const after = await selectedBy(agreement, today);
    expect(after.shown).toEqual(ALL);
    expect(after.history).toContainEqual({ kind: 'REVISED', version: 2 });
  });

  it('is not made by leaving them out, nor by another order', async () => {
    const agreement = next(await made.draft({ dataCategories: ['OFFERS', 'MENTOR'] }));
    const same = { ...agreement, dataCategories: ['MENTOR', 'OFFERS'] };
    expect(await made.refusal('reviseAgreement', same)).toEqual(['NOTHING_CHANGED', 'id']);
    await made.step('reviseAgreement', { ...agreement, title: 'Et annet navn' });
    expect((await selectedBy(agreement)).versions).toEqual([
      ['OFFERS', 'MENTOR'],
      ['OFFERS', 'MENTOR'],
    ]);
  });

  it('can take all away', async () => {
    const agreement = next(await made.draft({ dataCategories: ALL }));
    await made.step('reviseAgreement', { ...agreement, dataCategories: [] });
    expect((await selectedBy(agreement)).versions).toEqual([ALL, []]);
  });

  it('makes of a longer version another agreement than one that carries on', async () => {
    const today = '2045-02-01';
    const kindOf = (step: StepAnswer) => step.agreement?.events.at(-1)?.['kind'];
    const agreement = await approved(2045, ['OFFERS']);
    const longer = next(
      await made.step('reviseAgreement', { ...agreement, validTo: '2049-06-30' }, { today }),
    );
    expect(kindOf(await approve(longer, today))).toBe('EXTENDED');
    const change = { validTo: '2049-07-31', dataCategories: ['MENTOR'] };
    const other = next(await made.step('reviseAgreement', { ...longer, ...change }, { today }));
    expect(kindOf(await approve(other, today))).toBe('RENEGOTIATED');
  });

  it('comes with no extension, and a successor says its own', async () => {
    const today = '2051-02-01';
    const agreement = await approved(2051, ['OFFERS']);
    const extension = { ...agreement, validTo: '2055-12-31' };
    const extended = next(await made.step('extendAgreement', extension, { today }));
    expect((await selectedBy(agreement)).versions).toEqual([['OFFERS'], ['OFFERS']]);
    const draft = draftOf({ validFrom: '2054-01-01', validTo: '2055-12-31' });
    const succession = { ...draft, predecessors: [extended], reason: 'NEW_AGREEMENT' };
    const named = { ...succession, dataCategories: ['MENTOR'] };
    const [without, having] = [
      next(await made.step('succeedAgreement', succession, { today })),
      next(await made.step('succeedAgreement', named, { today })),
    ];
    expect((await selectedBy(without)).versions).toEqual([[]]);
    expect((await selectedBy(having)).versions).toEqual([['MENTOR']]);
  });
});

describe('a sub-agreement', () => {
  it('selects no more than the county agreement above it', async () => {
    const today = '2061-02-01';
    const above = await approved(2061, ['OFFERS', 'MENTOR']);
    const more = under(above, 2061, { dataCategories: ['OFFERS', 'GUIDANCE', 'MEASURES'] });
    const REFUSED = ['OUTSIDE_PARENT', 'dataCategories'];
    expect(await made.refusal('draftSubAgreement', more, { today })).toEqual(REFUSED);
    expect((await made.step('draftSubAgreement', more, { today })).message).toBe(
      'The county agreement does not select GUIDANCE, MEASURES.',
    );
    const less = under(above, 2061, { dataCategories: ['MENTOR'] });
    const drafted = next(await made.step('draftSubAgreement', less, { today }));
    expect((await selectedBy(drafted, today)).shown).toEqual(['MENTOR']);
    const widened = { ...drafted, dataCategories: ['MENTOR', 'EFFORT_GROUP'] };
    expect(await made.refusal('reviseAgreement', widened, { today })).toEqual(REFUSED);
  });

  it('keeps the one above from being narrowed over it, until its parties have left the category out', async () => {
    const today = '2066-02-01';
    const above = await approved(2066, ['OFFERS', 'MENTOR']);
    const content = under(above, 2066, { dataCategories: ['MENTOR'] });
    const drafted = next(await made.step('draftSubAgreement', content, { today }));
    await approve(drafted, today);
    const change = { ...above, dataCategories: ['OFFERS'], areas: ['YOUTH_FOLLOW_UP'] };
    const narrower = next(await made.step('reviseAgreement', change, { today }));
    await made.step('approveAgreement', narrower, { today });
    const last = { viewer: NAV, today };
    expect(await made.refusal('approveAgreement', narrower, last)).toEqual([
      'SUB_AGREEMENT_OUTSIDE',
      'basedOnVersion',
    ]);
    expect((await made.step('approveAgreement', narrower, last)).message).toBe(
      'The sub-agreement "Fylkesavtale til prøve" covers APEL and selects MENTOR that version 2 leaves out: revise or terminate it first.',
    );
    const onlyData = next(
      await made.step('reviseAgreement', { ...narrower, areas: ['APEL', 'YOUTH_FOLLOW_UP'] }, { today }),
    );
    await made.step('approveAgreement', onlyData, { today });
    expect((await made.step('approveAgreement', onlyData, last)).message).toContain(
      ' selects MENTOR that version 3 leaves out: ',
    );
    const without = next(await made.step('reviseAgreement', { ...drafted, dataCategories: [] }, { today }));
    await approve(without, today);
    const done = await made.step('approveAgreement', onlyData, last);
    expect(done.agreement).toMatchObject({ version: 3, status: 'IN_FORCE' });
  });
});

it('everything is in order', async () => {
  expect(await brokenInvariants(graph.database)).toEqual([]);
});
