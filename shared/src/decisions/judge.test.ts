import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RELATION, VIEWER } from '../../fixtures/fixture-decisions.ts';
import { ROLES, type Role } from '../access/role.ts';
import { DATA_CATEGORIES, type DataCategory } from './data-category.ts';
import { DIRECTIONS, type Direction } from './direction.ts';
import { EDUCATION_BASES } from './education-bases.ts';
import type { JudgeFacts } from './judge-facts.ts';
import { judge } from './judge.ts';
import { LABOUR_BASES } from './labour-bases.ts';
import { PURPOSES, type Purpose } from './purpose.ts';
import { REASONS } from './reason-codes.ts';

const MEASURES: JudgeFacts = {
  viewer: VIEWER,
  person: 'person-1',
  category: 'MEASURES',
  direction: 'LABOUR_TO_EDUCATION',
  purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
  table: LABOUR_BASES,
  agreements: [
    {
      id: 'agreement-46',
      version: 2,
      inForce: true,
      counties: ['46'],
      areas: ['YOUTH_FOLLOW_UP'],
      categories: ['MEASURES'],
    },
  ],
  consents: [
    {
      id: 'c-1',
      categories: ['MEASURES'],
      purposes: ['FOLLOW_UP_OF_YOUNG_PEOPLE'],
      receiver: null,
      givenAt: 0,
      expiresAt: 100,
      withdrawnAt: null,
    },
  ],
  roles: ['FOLLOW_UP_COUNSELLOR'],
  relation: RELATION,
  now: 50,
};

function reasonsFor(change: Partial<JudgeFacts>): readonly string[] {
  const decision = judge({ ...MEASURES, ...change });
  return decision.outcome === 'REFUSE' ? decision.reasons : [];
}

it('a permit says under which agreement, basis and consent', () => {
  expect(judge(MEASURES)).toEqual({
    outcome: 'PERMIT',
    viewer: VIEWER,
    person: 'person-1',
    category: 'MEASURES',
    direction: 'LABOUR_TO_EDUCATION',
    purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
    agreement: { id: 'agreement-46', version: 2 },
    basis: 'LAB-3',
    consent: 'c-1',
  });
});

const [agreement] = MEASURES.agreements;
const [consent] = MEASURES.consents;
const withAgreement = (change: object) => ({ agreements: agreement ? [{ ...agreement, ...change }] : [] });
const withConsent = (change: object) => ({ consents: consent ? [{ ...consent, ...change }] : [] });

it.each<[string, Partial<JudgeFacts>]>([
  ['PURPOSE_MISSING', { purpose: null }],
  ['ROLE_MISSING', { roles: ['NAV_YOUTH_TEAM'] }],
  ['RELATION_MISSING', { relation: null }],
  ['RELATION_MISSING', { relation: { ...RELATION, kind: 'OPEN_REGISTRATION', unit: '1201' } }],
  ['RELATION_MISSING', { relation: { ...RELATION, person: 'person-2' } }],
  ['RELATION_MISSING', { relation: { ...RELATION, viewer: { ...VIEWER, subject: 'counsellor-2' } } }],
  ['AGREEMENT_NOT_IN_FORCE', { agreements: [] }],
  ['AGREEMENT_NOT_IN_FORCE', withAgreement({ inForce: false })],
  ['AGREEMENT_NOT_IN_FORCE', withAgreement({ counties: ['50'] })],
  ['AREA_NOT_COVERED', withAgreement({ areas: ['APEL'] })],
  ['CATEGORY_NOT_SELECTED', withAgreement({ categories: ['REGISTRATION'] })],
  ['CONSENT_MISSING', { consents: [] }],
  ['CONSENT_MISSING', { now: 100 }],
  ['CONSENT_MISSING', withConsent({ withdrawnAt: 49 })],
  ['CONSENT_MISSING', withConsent({ givenAt: 51 })],
  ['CONSENT_MISSING', withConsent({ purposes: ['APEL'] })],
  ['CONSENT_MISSING', withConsent({ categories: ['MENTOR'] })],
  ['CONSENT_MISSING', withConsent({ receiver: '310000003' })],
])('%s is the one reason where it alone is missing (%#)', (reason, change) => {
  expect(reasonsFor(change)).toEqual([reason]);
});

it('an agreement never is a basis: what the table does not know is refused', () => {
  const opened = {
    ...withAgreement({ categories: ['GUIDANCE'] }),
    ...withConsent({ categories: ['GUIDANCE'] }),
  };
  expect(reasonsFor({ ...opened, category: 'GUIDANCE' })).toEqual(['NO_BASIS']);
});

it('all reasons are given, in the order of the list', () => {
  expect(reasonsFor({ roles: [], relation: null, agreements: [] })).toEqual([
    'ROLE_MISSING',
    'RELATION_MISSING',
    'AGREEMENT_NOT_IN_FORCE',
  ]);
});

it('who has no relation to a person is told the same whatever the person has consented to', () => {
  const told = [MEASURES.consents, []].map((consents) => judge({ ...MEASURES, consents, relation: null }));
  expect(told[0]).toEqual(told[1]);
});

const keys = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as Key[];
const category = fc.constantFrom(...keys<DataCategory>(DATA_CATEGORIES));
const purpose = fc.constantFrom(...keys<Purpose>(PURPOSES));
const county = fc.constantFrom('46', '50');
const anyTime = fc.nat(3);
const someTime = fc.option(anyTime, { freq: 2 });
const often = fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.boolean());

const anyFacts: fc.Arbitrary<JudgeFacts> = fc.record({
  viewer: fc.constant(VIEWER),
  person: fc.constant('person-1'),
  category,
  direction: fc.constantFrom(...keys<Direction>(DIRECTIONS)),
  purpose: fc.option(purpose, { freq: 8 }),
  table: fc.constantFrom(LABOUR_BASES, EDUCATION_BASES),
  agreements: fc.array(
    fc.record({
      id: fc.string({ minLength: 1 }),
      version: fc.integer({ min: 1, max: 9 }),
      inForce: often,
      counties: fc.subarray(['46', '50'], { minLength: 1 }),
      areas: fc.subarray(
        keys<Purpose>(PURPOSES).map((one) => PURPOSES[one].area),
        { minLength: 3 },
      ),
      categories: fc.subarray(keys<DataCategory>(DATA_CATEGORIES), { minLength: 6 }),
    }),
    { maxLength: 3 },
  ),
  consents: fc.array(
    fc.record({
      id: fc.string({ minLength: 1 }),
      categories: fc.subarray(keys<DataCategory>(DATA_CATEGORIES), { minLength: 6 }),
      purposes: fc.subarray(keys<Purpose>(PURPOSES), { minLength: 3 }),
      receiver: fc.option(fc.constantFrom(VIEWER.organisation, '310000003'), { freq: 1 }),
      givenAt: anyTime,
      expiresAt: someTime,
      withdrawnAt: fc.option(anyTime, { freq: 1 }),
    }),
    { maxLength: 3 },
  ),
  roles: fc.subarray(keys<Role>(ROLES), { minLength: 6 }),
  relation: fc.option(
    fc.oneof(
      fc.record({
        kind: fc.constantFrom('OPEN_FOLLOW_UP_CASE' as const, 'OPEN_GUIDANCE' as const),
        viewer: fc.constant(VIEWER),
        person: fc.constant('person-1'),
        county,
        day: fc.constant(RELATION.day),
      }),
      fc.record({
        kind: fc.constant('OPEN_REGISTRATION' as const),
        viewer: fc.constant(VIEWER),
        person: fc.constant('person-1'),
        county,
        unit: fc.constant('1201'),
        day: fc.constant(RELATION.day),
      }),
    ),
    { freq: 8 },
  ),
  now: anyTime,
});

/** Half of the time a question that the table knows, so that there is something to permit. */
const facts: fc.Arbitrary<JudgeFacts> = fc
  .tuple(anyFacts, fc.boolean(), fc.nat(7))
  .map(([given, isKnown, at]) => {
    const basis = given.table.bases[at];
    if (!isKnown || basis === undefined) return given;
    return { ...given, category: basis.category, direction: basis.direction, purpose: basis.purpose };
  });

/** What may flow, said as plainly as the rule is: every condition on its own line, nothing of the code that is tested. */
function oracle(f: JudgeFacts): boolean {
  const own: Record<string, Record<string, Role>> = {
    LABOUR_TO_EDUCATION: { OPEN_FOLLOW_UP_CASE: 'FOLLOW_UP_COUNSELLOR', OPEN_GUIDANCE: 'CAREER_ADVISOR' },
    EDUCATION_TO_LABOUR: { OPEN_REGISTRATION: 'NAV_YOUTH_TEAM' },
  };
  const areas: Record<string, string> = {
    FOLLOW_UP_OF_YOUNG_PEOPLE: 'YOUTH_FOLLOW_UP',
    CAREER_GUIDANCE: 'CAREER_GUIDANCE',
    APEL: 'APEL',
    BASIC_SKILLS: 'BASIC_SKILLS',
    COORDINATED_SERVICES: 'UPPER_SECONDARY_AND_VET',
  };
  for (const basis of f.table.bases) {
    if (basis.category !== f.category || basis.direction !== f.direction || basis.purpose !== f.purpose)
      continue;
    if (f.relation === null) continue;
    const inRole = own[f.direction]?.[f.relation.kind];
    if (inRole === undefined || !f.roles.includes(inRole) || !basis.roles.includes(inRole)) continue;
    for (const a of f.agreements) {
      if (!a.inForce || !a.counties.includes(f.relation.county)) continue;
      if (!a.areas.some((area) => area === areas[basis.purpose]) || !a.categories.includes(f.category))
        continue;
      if (!basis.needsConsent) return true;
      for (const c of f.consents) {
        if (!c.categories.includes(f.category) || !c.purposes.includes(basis.purpose)) continue;
        if (c.receiver !== null && c.receiver !== f.viewer.organisation) continue;
        if (c.withdrawnAt !== null || c.givenAt > f.now) continue;
        if (c.expiresAt === null || f.now < c.expiresAt) return true;
      }
    }
  }
  return false;
}

it('permits exactly what a simple oracle permits, and a refusal always has reasons of the list', () => {
  let permits = 0;
  fc.assert(
    fc.property(facts, (given) => {
      const decision = judge(given);
      expect(decision.outcome === 'PERMIT').toBe(oracle(given));
      if (decision.outcome === 'REFUSE') {
        expect(decision.reasons.filter((reason) => reason in REASONS).length).toBeGreaterThan(0);
        return;
      }
      permits += 1;
      const agreements = given.agreements.filter(({ id }) => id === decision.agreement.id);
      const consents = given.consents.filter(({ id }) => id === decision.consent);
      expect(oracle({ ...given, agreements, consents })).toBe(true);
    }),
    { numRuns: 10_000 },
  );
  expect(permits).toBeGreaterThan(200);
});
