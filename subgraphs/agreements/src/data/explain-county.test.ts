import { bindViewer } from '@samspill/shared/decisions/bound-viewer';
import { addDays } from '@samspill/shared/day';
import { DATA_CATEGORIES, type DataCategory } from '@samspill/shared/decisions/data-category';
import { DIRECTIONS } from '@samspill/shared/decisions/direction';
import { EDUCATION_BASES } from '@samspill/shared/decisions/education-bases';
import { judge } from '@samspill/shared/decisions/judge';
import { LABOUR_BASES } from '@samspill/shared/decisions/labour-bases';
import type { LegalBasis } from '@samspill/shared/decisions/legal-basis';
import { PURPOSES } from '@samspill/shared/decisions/purpose';
import type { Relation } from '@samspill/shared/decisions/relation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTY } from '../../../../test/support/agreement-desk.ts';
import { factsOf } from './agreement-facts.ts';
import type { AgreementTerm } from './agreement-terms.ts';
import { explainCounty } from './explain-county.ts';

const DAY = '2030-06-01';
const ALL = Object.keys(DATA_CATEGORIES) as DataCategory[];
const AREAS = Object.values(PURPOSES).map(({ area }) => area);
const BASES = [...LABOUR_BASES.bases, ...EDUCATION_BASES.bases];

const TERM: AgreementTerm = {
  id: 'above',
  parentId: null,
  version: 1,
  from: '2030-01-01',
  to: '2030-12-31',
  synthetic: true,
  counties: ['46'],
  areas: AREAS,
  categories: ALL,
};

const explained = (...terms: readonly Partial<AgreementTerm>[]) =>
  explainCounty(
    '46',
    terms.map((term) => ({ ...TERM, ...term })),
    DAY,
  );
const idsOf = (rows: readonly { readonly basis: LegalBasis }[]) => rows.map(({ basis }) => basis.id);
const untilOf = (flow: ReturnType<typeof explained>['flows'][number] | undefined) =>
  flow?.carriers.map(({ agreementId, until }) => [agreementId, until]);

describe('what flows in a county', () => {
  it('is all that has a legal basis, where an agreement covers and selects all', () => {
    const { flows, withheld } = explained({});
    expect(idsOf(flows)).toEqual(BASES.map(({ id }) => id));
    expect(withheld).toEqual([]);
  });

  it('is nothing without an agreement in force, and each time it is said why', () => {
    const none = explainCounty('50', [TERM], DAY);
    expect(none).toMatchObject({ flows: [], lapses: [], synthetic: true });
    expect(idsOf(none.withheld)).toHaveLength(BASES.length);
    expect(new Set(none.withheld.map(({ code }) => code))).toEqual(new Set(['AGREEMENT_NOT_IN_FORCE']));
    const later = explained({ from: '2030-06-02' });
    expect(later.flows).toEqual([]);
  });

  it('lacks what the agreement leaves out: an area or a category', () => {
    const { flows, withheld } = explained({ areas: ['YOUTH_FOLLOW_UP'], categories: ['REGISTRATION'] });
    expect(idsOf(flows)).toEqual(['LAB-1']);
    const why = Object.fromEntries(withheld.map(({ basis, code }) => [basis.id, code]));
    expect(why).toMatchObject({ 'LAB-2': 'CATEGORY_NOT_SELECTED', 'LAB-7': 'AREA_NOT_COVERED' });
  });

  it('is never added up from two agreements that each have a half', () => {
    const { flows } = explained(
      { id: 'one', areas: ['YOUTH_FOLLOW_UP'], categories: [] },
      { id: 'two', parentId: 'one', areas: ['APEL'], categories: ['REGISTRATION'] },
    );
    expect(flows).toEqual([]);
  });

  it('is what a decision permits to who has the role, the relation and the consent', () => {
    fc.assert(
      fc.property(fc.array(drawnTerm, { maxLength: 4 }), (terms) => {
        const { flows } = explainCounty('46', terms, DAY);
        const held = terms.filter(({ from, to }) => from <= DAY && (to === null || to >= DAY));
        const permitted = BASES.filter((basis) => decided(basis, held) === 'PERMIT');
        expect(idsOf(flows)).toEqual(permitted.map(({ id }) => id));
      }),
      { numRuns: 300, seed: 20261201 },
    );
  });
});

const offset = fc.integer({ min: -3, max: 3 }).map((days) => addDays(DAY, days));
const drawnTerm: fc.Arbitrary<AgreementTerm> = fc.record({
  id: fc.constantFrom('one', 'two'),
  parentId: fc.constantFrom(null, 'one'),
  version: fc.constant(1),
  from: offset,
  to: fc.option(offset),
  synthetic: fc.boolean(),
  counties: fc.subarray(['46', '50']),
  areas: fc.subarray(AREAS),
  categories: fc.subarray(ALL),
});

/** What is decided for a viewer who lacks nothing but, perhaps, an agreement. */
function decided(basis: LegalBasis, terms: readonly AgreementTerm[]): 'PERMIT' | 'REFUSE' {
  const { category, direction, purpose, roles } = basis;
  const viewer = bindViewer(COUNTY, 'header.payload.signature');
  const common = { viewer, person: 'person-1', county: '46', day: DAY };
  const side = DIRECTIONS[direction].viewerSide;
  const relation: Relation =
    side === 'labour'
      ? { kind: 'OPEN_REGISTRATION', ...common, unit: '1200' }
      : { kind: roles.includes('CAREER_ADVISOR') ? 'OPEN_GUIDANCE' : 'OPEN_FOLLOW_UP_CASE', ...common };
  const consent = { id: 'c-1', receiver: null, givenAt: 0, expiresAt: null, withdrawnAt: null };
  return judge({
    viewer,
    person: 'person-1',
    category,
    direction,
    purpose,
    roles,
    relation,
    table: DIRECTIONS[direction].owner === 'labour' ? LABOUR_BASES : EDUCATION_BASES,
    agreements: terms.map(factsOf),
    consents: [{ ...consent, categories: [category], purposes: [purpose] }],
    now: 1,
  }).outcome;
}

describe('an agreement carries a flow', () => {
  it('to the last day of the version, and on through versions that follow without a break', () => {
    const { flows } = explained({}, { version: 2, from: '2031-01-01', to: '2031-12-31' });
    expect(untilOf(flows[0])).toEqual([['above', '2031-12-31']]);
    const broken = explained({}, { version: 2, from: '2031-01-02', to: '2031-12-31' });
    expect(untilOf(broken.flows[0])).toEqual([['above', '2030-12-31']]);
  });

  it('no longer than its versions select the category, although it goes on', () => {
    const next = { version: 2, from: '2031-01-01', to: null, categories: ['MENTOR'] } as const;
    const { flows, lapses } = explained({}, next);
    const until = Object.fromEntries(flows.map(({ basis, carriers }) => [basis.id, carriers[0]?.until]));
    expect(until).toMatchObject({ 'LAB-1': '2030-12-31', 'LAB-5': null });
    expect(lapses).toMatchObject([{ agreementId: 'above', lastDay: null }]);
  });

  it('without an end where none is agreed, beside others that carry it too', () => {
    const { flows } = explained({ to: null }, { id: 'under', parentId: 'above', areas: ['APEL'] });
    const apel = flows.find(({ purpose }) => purpose === 'APEL');
    expect(untilOf(apel)).toEqual([
      ['above', null],
      ['under', '2030-12-31'],
    ]);
  });
});

describe('when an agreement lapses', () => {
  it('ends what no other carries on the day after', () => {
    const { lapses } = explained({});
    expect(lapses).toHaveLength(1);
    expect(lapses[0]).toMatchObject({ agreementId: 'above', lastDay: '2030-12-31' });
    expect(lapses[0]?.ends).toHaveLength(BASES.length);
  });

  it('ends nothing that one already approved for the day after carries on', () => {
    const successor = { id: 'next', from: '2031-01-01', to: '2034-12-31' };
    expect(explained({}, successor).lapses[0]?.ends).toEqual([]);
    const narrower = explained({}, { ...successor, categories: ['REGISTRATION'] });
    expect(idsOf(narrower.lapses[0]?.ends ?? [])).toEqual(
      BASES.filter(({ category }) => category !== 'REGISTRATION').map(({ id }) => id),
    );
    const late = explained({}, { ...successor, from: '2031-01-02' });
    expect(late.lapses[0]?.ends).toHaveLength(BASES.length);
  });

  it('ends what those under it carry, which end with it, and nothing with one of these while the one above goes on', () => {
    const { lapses } = explained({ to: null }, { id: 'under', parentId: 'above', to: '2030-07-01' });
    expect(lapses.map(({ agreementId, ends }) => [agreementId, ends.length])).toEqual([
      ['above', BASES.length],
      ['under', 0],
    ]);
  });
});
